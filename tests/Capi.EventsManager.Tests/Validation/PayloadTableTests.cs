using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Capi.EventsManager.Tests.Validation;

/// <summary>payloads.jsonl: what Meta says about each payload. A line changes a valid event and names the code, the subcode and the blamed parameter
/// of the refusal, or the advice for an event that is accepted.</summary>
public class PayloadTableTests
{
    public static TheoryData<int> Lines => [.. Enumerable.Range(0, PayloadTable.Rows.Count)];

    [Fact]
    public void The_table_has_at_least_150_payloads() => Assert.InRange(PayloadTable.Rows.Count, 150, 1_000);

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task The_endpoint_answers_as_the_table_says(int line)
    {
        var row = PayloadTable.Rows[line];
        await using var server = await TestServer.StartAsync();

        var response = await server.SendBodyAsync(new JsonObject { ["data"] = new JsonArray(row.CreateEvent()) }.ToJsonString());

        if (row.Code is { } code)
        {
            Assert.False(response.IsAccepted, $"{row}: {response.Body}");
            Assert.Equal((code, row.Subcode, row.Blame), (response.Error.GetProperty("code").GetInt32(), response.Subcode, response.BlamedField));
            Assert.DoesNotContain("corp.example", response.Body, StringComparison.Ordinal);
        }
        else
        {
            Assert.True(response.IsAccepted, $"{row}: {response.Body}");
            Assert.Equal(row.Advice.Count, response.Messages.Length);
            Assert.All(row.Advice, advice => Assert.Contains(response.Messages, message => message.Contains(advice, StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_validator_says_the_same_and_shows_an_event_without_findings(int line)
    {
        var row = PayloadTable.Rows[line];
        var payload = new JsonObject { ["data"] = new JsonArray(row.CreateEvent()) }.ToJsonString();

        var report = PayloadValidator.Validate(Encoding.UTF8.GetBytes(payload), PayloadTable.Clock);

        var first = report.Findings.FirstOrDefault(finding => finding.Severity is PayloadSeverity.Error);
        Assert.Equal((row.Code, row.Subcode), (first?.Code, first?.Subcode));
        Assert.Equal(row.Code is null, report.IsAccepted);
        if (row.Code is null)
            Assert.Equal(row.Advice.Count, report.Findings.Count);
        Assert.DoesNotContain("corp.example", JsonSerializer.Serialize(report), StringComparison.Ordinal);

        if (report.CorrectedExample is { } example)
            Assert.Empty(PayloadValidator.Validate(Encoding.UTF8.GetBytes(example), PayloadTable.Clock).Findings.Select(finding => finding.Message));
    }
}
