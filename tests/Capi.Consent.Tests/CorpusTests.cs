using System.Text.Json;
using Capi.Consent.Tests.Testing;

namespace Capi.Consent.Tests;

/// <summary>Strings written by IAB's reference implementations, and damaged ones, with what those read in them. Needs no Node.js; Oracles/oracle.mjs writes the files.</summary>
public class CorpusTests
{
    public static TheoryData<string, bool, string> TcStrings { get; } = Read("tcf.jsonl");

    public static TheoryData<string, bool, string> GppStrings { get; } = Read("gpp.jsonl");

    [Theory]
    [MemberData(nameof(TcStrings))]
    public void TC_strings_are_read_as_the_oracle_reads_them(string text, bool isDamaged, string json)
    {
        var model = JsonElement.Parse(json);
        var finding = TcfConsentReader.Read(text);
        var expected = model.ValueKind == JsonValueKind.Object ? TcfExpectation.GetOutcome(model) : ConsentOutcome.Invalid;

        if (isDamaged)
        {
            Assert.True(finding.Outcome == expected || finding.Outcome != ConsentOutcome.Granted);
            return;
        }

        Assert.Equal(expected, finding.Outcome);
        Assert.Equal(model.GetIntegers("purposes"), finding.Purposes);
        Assert.Equal(model.GetIntegers("vendors"), finding.Vendors);
        foreach (var vendorId in (int[])[7, 300])
            Assert.Equal(TcfExpectation.GetOutcome(model, vendorId), TcfConsentReader.Read(text, new() { VendorId = vendorId }).Outcome);
    }

    [Theory]
    [MemberData(nameof(GppStrings))]
    public void GPP_strings_are_read_as_the_oracle_reads_them(string text, bool isDamaged, string json)
    {
        var model = JsonElement.Parse(json);
        if (!isDamaged)
        {
            GppOracleTests.AssertReadAlike(text, model);
            return;
        }

        var outcome = GppReader.Read(text).Outcome;
        Assert.True(outcome != ConsentOutcome.Granted || (model.ValueKind == JsonValueKind.Object && GppExpectation.GetOutcome(model) == ConsentOutcome.Granted));
    }

    private static TheoryData<string, bool, string> Read(string file)
    {
        var data = new TheoryData<string, bool, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file)))
        {
            var entry = JsonElement.Parse(line);
            data.Add(entry.GetText(), entry.TryGetProperty("isDamaged", out _), entry.GetProperty("model").GetRawText());
        }

        Assert.Equal(400, data.Count);
        return data;
    }
}
