using Capi.Consent.Tests.Encoders;
using Capi.Consent.Tests.Testing;

namespace Capi.Consent.Tests;

/// <summary>TC strings, compared with IAB's reference implementation.</summary>
public class TcfOracleTests
{
    private const int Models = 10_000;
    private const int Mutations = 100_000;
    private const int ManyVendors = 5_000;

    [OracleFact]
    public void What_the_oracle_writes_is_read_alike()
    {
        foreach (var model in OracleProcess.Generate("tcf", Models, seed: 1))
        {
            var text = model.GetText();
            var finding = TcfConsentReader.Read(text);

            Assert.True(TcfExpectation.GetOutcome(model) == finding.Outcome, $"{text}: {finding.Evidence}");
            Assert.Equal(model.GetIntegers("purposes"), finding.Purposes);
            Assert.Equal(model.GetIntegers("vendors"), finding.Vendors);
            foreach (var vendorId in (int[])[7, 300])
                Assert.True(TcfExpectation.GetOutcome(model, vendorId) == TcfConsentReader.Read(text, new() { VendorId = vendorId }).Outcome, $"{text}, vendor {vendorId}");
        }
    }

    [OracleFact]
    public void The_oracle_reads_alike_what_the_encoder_writes()
    {
        var random = new Random(2);
        var models = Enumerable.Range(0, Models).Select(_ => TcModel.CreateRandom(random)).ToArray();
        var answers = OracleProcess.Read("tcf", [.. models.Select(model => model.Encode())]);

        foreach (var (model, answer) in models.Zip(answers))
        {
            var text = model.Encode();
            Assert.True(answer.ValueKind == System.Text.Json.JsonValueKind.Object, text);
            Assert.Equal(model.Purposes, answer.GetIntegers("purposes"));
            Assert.Equal(model.Vendors, answer.GetIntegers("vendors"));
            var finding = TcfConsentReader.Read(text, new() { VendorId = 7 });
            Assert.True(TcfExpectation.GetOutcome(answer, 7) == finding.Outcome, $"{text}: {finding.Evidence}");
            Assert.Equal(model.Purposes, finding.Purposes);
            Assert.Equal(model.Vendors, finding.Vendors);
        }
    }

    [OracleFact]
    public void Nothing_is_granted_to_mutations_that_the_oracle_refuses()
    {
        var random = new Random(3);
        // The oracle takes a second for a damaged restriction of 65,535 vendors, and many milliseconds for that many vendors elsewhere, of which a sample is compared.
        var texts = OracleProcess.Generate("tcf", 1_000, seed: 3)
            .Where(model => TcfExpectation.GetOutcome(model) == ConsentOutcome.Granted && model.GetProperty("restrictions").GetInt32() == 0)
            .Select(JsonReading.GetText)
            .ToArray();
        var findings = Mutation.CreateMany(texts, Mutations, random).Distinct().Select(text => (Text: text, Finding: TcfConsentReader.Read(text)))
            .Where(read => read.Finding.Outcome == ConsentOutcome.Granted)
            .ToLookup(read => read.Finding.Vendors.Count > ManyVendors, read => read.Text);
        string[] granted = [.. findings[false], .. findings[true].Take(500)];
        var answers = OracleProcess.Read("tcf", granted);

        Assert.InRange(granted.Length, 1_000, Mutations);
        foreach (var (text, answer) in granted.Zip(answers))
            Assert.True(answer.ValueKind == System.Text.Json.JsonValueKind.Object && TcfExpectation.GetOutcome(answer) == ConsentOutcome.Granted, text);
    }
}
