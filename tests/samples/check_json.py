"""Checks what create_cluster --json has printed: check_json.py EXIT_STATUS FILE."""
import json
import sys

REPORT = {"phase": int, "phaseName": str, "type": str, "severity": str, "percent": int, "object": (str, type(None)),
          "status": int}
RESULT = {"result": str, "exit": int, "error": int, "errorName": (str, type(None)), "errorText": str,
          "hint": (str, type(None)), "cluster": str, "nodes": int, "warnings": int, "milliseconds": int}
TYPES = {"Start", "Continue", "End", "Report"}
SEVERITIES = {"Informational", "Warning", "Fatal"}
RESULTS = {0: "formed", 1: "failed", 2: "formed with warnings"}


def check_shape(line, shape):
    assert list(line) == list(shape), "members %s, expected %s" % (list(line), list(shape))
    for key, kind in shape.items():
        assert isinstance(line[key], kind), "%s is %r" % (key, line[key])


def check_reports(reports):
    """The percent never falls, and every phase that starts for an object ends once."""
    started, percent = set(), 0
    for report in reports:
        check_shape(report, REPORT)
        assert report["type"] in TYPES and report["severity"] in SEVERITIES, report
        assert percent <= report["percent"] <= 100, "percent falls: %s" % report
        percent = report["percent"]
        phase = (report["phase"], report["object"])
        if report["type"] == "Start":
            assert phase not in started, "starts twice: %s" % report
            started.add(phase)
        if report["type"] == "End":
            assert phase in started, "ends without a start: %s" % report
            started.remove(phase)
    assert not started, "never end: %s" % started
    return percent


def check(status, lines):
    *reports, result = lines
    percent = check_reports(reports)
    check_shape(result, RESULT)
    warnings = sum(report["severity"] != "Informational" for report in reports)
    assert result["exit"] == status and result["result"] == RESULTS[status], result
    assert result["warnings"] == warnings, "%d warnings, but %s" % (warnings, result)
    assert (result["error"] != 0) == (status == 1) and (warnings > 0 or status != 2), result
    assert status == 1 or percent == 100, "ends at %d %%" % percent


with open(sys.argv[2], encoding="utf-8") as file:
    check(int(sys.argv[1]), [json.loads(line) for line in file])
