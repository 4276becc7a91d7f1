using LeadCrm.Demo;

namespace LeadCrm.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_returns_0_and_names_the_rows_that_can_not_be_sent()
    {
        var output = new StringWriter();

        // Several rows are imported at the same time.
        var exitCode = await DemoRun.RunAsync(new(IsDemo: true, null, null, null), TextWriter.Synchronized(output));

        var text = output.ToString();
        Assert.Equal(0, exitCode);
        Assert.Contains("leads.csv: 2009 rows", text, StringComparison.Ordinal);
        Assert.Contains("leads.csv: 1500 rows", text, StringComparison.Ordinal);
        Assert.Contains("9 rejected", text, StringComparison.Ordinal);
        Assert.Contains("row 152: changed_at is no time", text, StringComparison.Ordinal);
        foreach (var reason in (string[])["EventTimeTooOld", "EventTimeInFuture", "CurrencyMissing", "CustomerInformationInsufficient", "stage is unknown", "number is empty", "value is no number", "columns are missing"])
            Assert.Contains(reason, text, StringComparison.Ordinal);
        Assert.Contains("purchases.csv: 121 rows", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--demo", "leads.csv")]
    [InlineData("--store")]
    [InlineData("--other")]
    [InlineData("a.csv", "b.csv", "c.csv")]
    public void An_invalid_command_line_is_refused(params string[] args) => Assert.Null(CrmOptions.Parse(args));

    [Fact]
    public void A_valid_command_line_is_read() => Assert.Equal(new CrmOptions(false, "s", "a.csv", "b.csv"), CrmOptions.Parse(["--store", "s", "a.csv", "b.csv"]));
}
