using System.Text.Json;
using Capi.Consent.Tests.Encoders;
using Capi.Consent.Tests.Testing;

namespace Capi.Consent.Tests;

/// <summary>GPP strings, compared with IAB's reference implementation.</summary>
public class GppOracleTests
{
    private const int Models = 10_000;
    private const int Mutations = 100_000;

    [OracleFact]
    public void What_the_oracle_writes_is_read_alike()
    {
        foreach (var model in OracleProcess.Generate("gpp", Models, seed: 1))
            AssertReadAlike(model.GetText(), model);
    }

    [OracleFact]
    public void The_oracle_reads_alike_what_the_encoder_writes()
    {
        var random = new Random(2);
        var texts = Enumerable.Range(0, Models).Select(_ => GppEncoder.CreateRandom(random)).ToArray();
        foreach (var (text, answer) in texts.Zip(OracleProcess.Read("gpp", texts)))
        {
            Assert.True(answer.ValueKind == JsonValueKind.Object, text);
            AssertReadAlike(text, answer);
        }
    }

    [OracleFact]
    public void Nothing_is_granted_to_mutations_that_the_oracle_refuses()
    {
        var random = new Random(3);
        var texts = OracleProcess.Generate("gpp", 1_000, seed: 3).Where(model => GppExpectation.GetOutcome(model) == ConsentOutcome.Granted).Select(JsonReading.GetText).ToArray();
        var granted = Mutation.CreateMany(texts, Mutations, random).Where(text => GppReader.Read(text).Outcome == ConsentOutcome.Granted).ToHashSet();
        var answers = OracleProcess.Read("gpp", granted);

        Assert.InRange(granted.Count, 1_000, Mutations);
        foreach (var (text, answer) in granted.Zip(answers))
            Assert.True(answer.ValueKind == JsonValueKind.Object && GppExpectation.GetOutcome(answer) == ConsentOutcome.Granted, text);
    }

    internal static void AssertReadAlike(string text, JsonElement model)
    {
        var finding = GppReader.Read(text);
        var consents = model.TryGetProperty("europe", out var europe) && (europe.GetIntegers("purposes").Length > 0 || europe.GetIntegers("vendors").Length > 0) ? europe
            : model.TryGetProperty("canada", out var canada) ? canada
            : default;

        Assert.True(GppExpectation.GetOutcome(model) == finding.Outcome, $"{text}: {finding.Outcome} {finding.Evidence}");
        Assert.Equal(model.GetIntegers("sections"), finding.Sections);
        Assert.Equal(consents.ValueKind == JsonValueKind.Object ? consents.GetIntegers("purposes") : [], finding.Purposes);
        Assert.Equal(consents.ValueKind == JsonValueKind.Object ? consents.GetIntegers("vendors") : [], finding.Vendors);
        if (finding.Outcome == ConsentOutcome.OptedOut)
            Assert.Equal((1, GppExpectation.GetState(model)), (finding.Country, finding.State));
        else
            Assert.Equal((null, null), (finding.Country, finding.State));
    }
}
