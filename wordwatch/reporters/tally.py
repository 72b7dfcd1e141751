"""What a run comes to, counted while its results pass by."""

from wordwatch.finding import FileResult, Severity


class Tally:
    """Counts of files by status and of findings by severity; what is off is not counted."""

    def __init__(self) -> None:
        """Nothing counted yet."""
        self.files = {"checked": 0, "incomplete": 0, "skipped": 0, "failed": 0}
        self.findings = {"error": 0, "warning": 0, "suggestion": 0}
        self.with_findings = 0

    def add(self, result: FileResult) -> None:
        """Count one result."""
        self.files[result.status] += 1
        loud = [finding.severity for finding in result.findings if finding.severity is not Severity.OFF]
        for severity in loud:
            self.findings[severity.value] += 1
        self.with_findings += bool(loud)

    def counts(self) -> dict[str, int]:
        """All counts by name."""
        return {**self.files, **self.findings}
