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

    [Fact]
    public async Task The_demo_run_again_on_its_store_sends_no_row_twice()
    {
        var store = Directory.CreateTempSubdirectory("lead-crm-again-");
        try
        {
            Assert.Equal(0, await DemoRun.RunAsync(new(IsDemo: true, store.FullName, null, null), TextWriter.Null));
            var output = new StringWriter();

            Assert.Equal(0, await DemoRun.RunAsync(new(IsDemo: true, store.FullName, null, null), TextWriter.Synchronized(output)));

            Assert.Contains("yes  all 0 accepted rows arrived, with 0 of the 1990 that an earlier run accepted", output.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            store.Delete(recursive: true);
        }
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
