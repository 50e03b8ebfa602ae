#include "framework/codes/entries.h"

namespace wm::framework::codes {

namespace {

using enum diagnostic_code;
using enum severity;

constexpr code_entry kEntries[] = {
    {.code = no_such_folder,
     .severity = error,
     .title = "there is no such folder",
     .explanation =
         "A package is a folder of text files. The name given is no folder.",
     .mend = "Give the folder that holds framework.yaml.",
     .wrong = "whatmatters check framworks/hackney",
     .right = "whatmatters check frameworks/hackney"},
    {.code = missing_file,
     .severity = error,
     .title = "a file is missing",
     .explanation =
         "Every package has framework.yaml, statements.yaml and areas.csv: "
         "without them nothing says what the framework is, what residents want "
         "to be able to say, and which places there are.",
     .mend = "Write the file; docs/package-format.md says what goes into it.",
     .wrong = "my-framework/framework.yaml\nmy-framework/metrics/smoking.yaml",
     .right =
         "my-framework/areas.csv\nmy-framework/framework.yaml\nmy-framework/"
         "statements.yaml\nmy-framework/metrics/smoking.yaml"},
    {.code = no_metric,
     .severity = error,
     .title = "the package has no metric",
     .explanation = "A framework without a metric measures nothing.",
     .mend = "Add at least one file metrics/ID.yaml. A metric that nobody "
             "supplies figures for yet has the source \"wanted\".",
     .wrong = "my-framework/metrics/",
     .right = "my-framework/metrics/smoking.yaml"},
    {.code = file_not_readable,
     .severity = error,
     .title = "a file cannot be read",
     .explanation = "The system refuses to give the file: its permissions, the "
                    "disk, or it is no ordinary file.",
     .mend = "Do what the message says; on a shared folder, ask who owns it.",
     .wrong = "-rw------- root smoking.yaml",
     .right = "-rw-r--r-- root smoking.yaml"},
    {.code = unknown_file,
     .severity = warning,
     .title = "no file of a package has this name",
     .explanation = "The file is not read. Perhaps its name is misspelt, and "
                    "what it says is missed.",
     .mend = "Correct the name, or delete the file. Files for people may lie "
             "there: *.md, LICENSE, NOTICE, hidden files.",
     .wrong = "my-framework/statments.yaml",
     .right = "my-framework/statements.yaml"},
    {.code = unknown_folder,
     .severity = warning,
     .title = "no folder of a package has this name",
     .explanation = "The folder is not read. Perhaps its name is misspelt, and "
                    "what it holds is missed.",
     .mend = "Correct the name, or delete the folder.",
     .wrong = "my-framework/metric/smoking.yaml",
     .right = "my-framework/metrics/smoking.yaml"},
    {.code = file_not_yaml,
     .severity = warning,
     .title = "a file that is not read, because its name does not end in .yaml",
     .explanation = "In metrics/ and nested/ only files are read whose names "
                    "end in .yaml.",
     .mend = "Rename the file, or delete it.",
     .wrong = "metrics/smoking.yml",
     .right = "metrics/smoking.yaml"},
    {.code = folder_not_read,
     .severity = warning,
     .title = "a folder within metrics/ or nested/ is not read",
     .explanation = "All metrics lie beside each other, so that a metric's id "
                    "is enough to find its file.",
     .mend = "Move the files up, or delete the folder.",
     .wrong = "metrics/children/asthma.yaml",
     .right = "metrics/asthma.yaml"},
    {.code = not_the_name_of_the_file,
     .severity = error,
     .title = "an id is not the file's name",
     .explanation = "Whoever reads an id must find its file.",
     .mend = "Rename the file, or correct the id.",
     .wrong = "# metrics/smoking.yaml\nmetric: smoking_adults",
     .right = "# metrics/smoking_adults.yaml\nmetric: smoking_adults"},
};

}  // namespace

std::span<code_entry const> package_entries() {
  return kEntries;
}

}  // namespace wm::framework::codes
