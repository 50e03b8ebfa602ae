import contextlib
import io
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
import check_rooms  # noqa: E402
from check_rooms import room  # noqa: E402


class CheckRooms(unittest.TestCase):
    """Each violation in a small repository of its own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.put("src/base/CMakeLists.txt", "wm_room(base)")
        self.put("src/base/money.h", "#include <cstdint>\n")
        self.put("src/stats/CMakeLists.txt", "wm_room(stats USES base)")
        self.put("src/stats/mean.h", '#include "base/money.h"\n')

    def put(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def problems(self, rooms=None):
        return [p.replace(f"{self.root}/", "")
                for p in check_rooms.problems_of(self.root, rooms)]

    def test_a_tidy_house_has_no_problems(self):
        self.assertEqual(self.problems(), [])

    def test_libraries_are_not_rooms(self):
        self.put("src/stats/CMakeLists.txt",
                 "# USES tables, one day\n"
                 "wm_room(stats USES base\n  LIBS Boost::headers)")
        self.assertEqual(self.problems(), [])

    def test_include_of_an_undeclared_room(self):
        self.put("src/base/bad.cc", '#include "stats/mean.h"\n')
        self.assertEqual(self.problems(), [
            "src/base/bad.cc:1: base does not declare stats"])

    def test_angle_brackets_are_no_way_round(self):
        self.put("src/base/bad.cc", "#include <stats/mean.h>\n")
        self.assertEqual(self.problems(), [
            "src/base/bad.cc:1: base does not declare stats"])

    def test_include_without_its_room(self):
        self.put("src/stats/bad.cc", '\n#include "../stats/mean.h"\n')
        self.assertEqual(self.problems(), [
            'src/stats/bad.cc:2: write the room first, "stats/mean.h"'])

    def test_declared_and_never_included(self):
        self.put("src/stats/mean.h", "")
        self.assertEqual(self.problems(), [
            "src/stats: declares base and never includes it"])

    def test_another_rooms_detail(self):
        self.put("src/base/detail/digits.h", "")
        self.put("src/base/money.cc", '#include "base/detail/digits.h"\n')
        self.put("src/stats/bad.cc", '#include "base/detail/digits.h"\n')
        self.assertEqual(self.problems(), [
            "src/stats/bad.cc:1: base/detail is base's own"])

    def test_a_use_that_the_map_forbids(self):
        self.put("src/base/CMakeLists.txt", "wm_room(base USES stats)")
        self.put("src/base/bad.cc", '#include "stats/mean.h"\n')
        self.assertEqual(self.problems(), [
            "src/base: the map does not let base use stats",
            "cycle: base -> stats -> base"])

    def test_a_room_that_is_not_on_the_map(self):
        self.put("src/attic/CMakeLists.txt", "wm_room(attic)")
        self.put("src/attic/box.h", "")
        self.assertIn("src/attic: not in the map", self.problems()[0])

    def test_a_room_under_another_name(self):
        self.put("src/stats/CMakeLists.txt", "wm_room(statistics USES base)")
        self.assertEqual(self.problems(), [
            "src/stats/CMakeLists.txt: expected wm_room(stats ...)"])

    def test_test_support_is_for_tests(self):
        self.put("src/stats/mean_test.cc", '#include "support/csv.h"\n')
        self.assertEqual(self.problems(), [])
        self.put("src/stats/mean.cc", '#include "support/csv.h"\n')
        self.assertEqual(len(self.problems()), 1)

    def test_report_may_not_include_figures_even_if_it_says_so(self):
        self.put("src/figures/CMakeLists.txt", "wm_room(figures)")
        self.put("src/figures/figure.h", "")
        self.put("src/report/CMakeLists.txt", "wm_room(report USES figures)")
        self.put("src/report/page.h", '#include "figures/figure.h"\n')
        self.assertEqual(self.problems(), [
            "src/report: the map does not let report use figures",
            "src/report/page.h:1: report sees only what is cleared"])

    def test_the_map_keeps_persons_below_storey_three(self):
        rooms = {"base": room(0), "stats": room(0, "base"),
                 "record": room(2, "", persons=True),
                 "assessment": room(3, "record")}
        self.assertEqual(self.problems(rooms), [
            "map: assessment may not use record: it sees persons"])

    def test_the_map_never_gives_report_raw_figures(self):
        rooms = {"base": room(0), "stats": room(0, "base"),
                 "figures": room(1), "report": room(5, "figures")}
        self.assertEqual(self.problems(rooms), [
            "map: report may not use figures: not cleared"])

    def test_the_map_looks_down(self):
        rooms = {"base": room(0, "stats"), "stats": room(1, "base")}
        self.assertIn("map: base (storey 0) looks up to stats",
                      self.problems(rooms))

    def test_the_document_is_kept_fresh(self):
        self.put("docs/architecture.md",
                 f"# A\n{check_rooms.BEGIN}\nold\n{check_rooms.END}\nrest\n")
        root = ["--root", str(self.root)]
        with contextlib.redirect_stdout(io.StringIO()):
            self.assertEqual(check_rooms.main([*root, "--check-doc"]), 1)
            self.assertEqual(check_rooms.main([*root, "--write-doc"]), 0)
            self.assertEqual(check_rooms.main([*root, "--check-doc"]), 0)
        text = (self.root / "docs/architecture.md").read_text()
        self.assertIn("| 0 | stats | base |", text)
        self.assertIn("stats --> base", text)
        self.assertTrue(text.endswith("rest\n"))

    def test_arrows_that_follow_from_others_are_left_out(self):
        drawn = check_rooms.graph({
            "base": set(), "stats": {"base"}, "figures": {"base", "stats"}})
        self.assertIn("figures --> stats", drawn)
        self.assertNotIn("figures --> base", drawn)
        self.assertIn("| 1 | figures | base, stats |", drawn)


if __name__ == "__main__":
    unittest.main()
