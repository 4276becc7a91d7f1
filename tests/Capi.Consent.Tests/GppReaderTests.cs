using Capi.Consent.Tests.Encoders;
using Capi.Consent.Tests.Testing;

namespace Capi.Consent.Tests;

/// <summary>The rules for GPP strings.</summary>
public class GppReaderTests
{
    private static readonly string GrantedTcString = new TcModel().Encode();
    private static readonly string DeniedTcString = new TcModel { Purposes = [1] }.Encode();

    public static TheoryData<int> UsSections { get; } = [.. GppEncoder.Layouts.Keys];

    [Theory]
    [MemberData(nameof(UsSections))]
    public void A_US_section_is_an_opt_out_for_each_of_its_questions(int id)
    {
        var layout = GppEncoder.Layouts[id];

        AssertOptOut(id, GppEncoder.EncodeUs(id, sale: 1, sharing: 2, targeted: 2));
        if (layout.Sharing >= 0)
            AssertOptOut(id, GppEncoder.EncodeUs(id, sale: 2, sharing: 1, targeted: 2));
        if (layout.Targeted >= 0)
            AssertOptOut(id, GppEncoder.EncodeUs(id, sale: 2, sharing: 2, targeted: 1));
        if (layout.HasGpc)
            AssertOptOut(id, GppEncoder.EncodeUs(id, sale: 2, sharing: 2, targeted: 2, gpc: true));
    }

    [Theory]
    [MemberData(nameof(UsSections))]
    public void A_US_section_without_an_opt_out_grants_or_says_nothing(int id)
    {
        Assert.Equal(ConsentOutcome.Granted, Read(id, GppEncoder.EncodeUs(id, 2, 2, 2)).Outcome);
        Assert.Equal(ConsentOutcome.Granted, Read(id, GppEncoder.EncodeUs(id, 2, 0, 0, gpc: false)).Outcome);
        Assert.Equal(ConsentOutcome.NotFound, Read(id, GppEncoder.EncodeUs(id, 0, 0, 0)).Outcome);
        Assert.Equal(ConsentOutcome.Invalid, Read(id, GppEncoder.EncodeUs(id, 3, 2, 2)).Outcome);
        Assert.Equal(ConsentOutcome.Invalid, Read(id, GppEncoder.EncodeUs(id, 2, 2, 2)[..3]).Outcome);
        Assert.Equal(ConsentOutcome.Invalid, Read(id, GppEncoder.EncodeUs(id, 2, 2, 2) + ".").Outcome);
        Assert.Equal(ConsentOutcome.Invalid, Read(id, "").Outcome);
    }

    [Fact]
    public void The_national_section_has_two_versions()
    {
        AssertOptOut(7, GppEncoder.EncodeUs(7, 1, 2, 2, version: 2));
        Assert.Equal(ConsentOutcome.Granted, Read(7, GppEncoder.EncodeUs(7, 2, 2, 2, version: 2)).Outcome);
        Assert.Equal(ConsentOutcome.Invalid, Read(7, GppEncoder.EncodeUs(7, 2, 2, 2, version: 3)).Outcome);
        Assert.Equal(ConsentOutcome.Invalid, Read(8, GppEncoder.EncodeUs(8, 2, 2, 2, version: 2)).Outcome);
    }

    [Theory]
    [InlineData(ConsentOutcome.Granted, 2, 2)]
    [InlineData(ConsentOutcome.OptedOut, 2, 1)]
    [InlineData(ConsentOutcome.OptedOut, 0, 1)]
    [InlineData(ConsentOutcome.Granted, 2, 0)]
    [InlineData(ConsentOutcome.NotFound, 0, 0)]
    public void The_strictest_section_decides(ConsentOutcome outcome, int california, int colorado)
    {
        var text = GppEncoder.Encode((8, GppEncoder.EncodeUs(8, sale: california)), (10, GppEncoder.EncodeUs(10, sale: colorado)));
        Assert.Equal(outcome, GppReader.Read(text).Outcome);
    }

    [Fact]
    public void A_refusal_is_stricter_than_an_opt_out_and_an_unreadable_section_strictest()
    {
        var optOut = GppEncoder.EncodeUs(8, sale: 1);
        Assert.Equal(ConsentOutcome.OptedOut, GppReader.Read(GppEncoder.Encode((2, GrantedTcString), (8, optOut))).Outcome);
        Assert.Equal(ConsentOutcome.Denied, GppReader.Read(GppEncoder.Encode((2, DeniedTcString), (8, optOut))).Outcome);
        Assert.Equal(ConsentOutcome.Invalid, GppReader.Read(GppEncoder.Encode((2, "CP"), (8, optOut))).Outcome);
        Assert.Equal(ConsentOutcome.Invalid, GppReader.Read(GppEncoder.Encode((8, optOut), (10, "B"))).Outcome);
        Assert.Equal(ConsentOutcome.Granted, GppReader.Read(GppEncoder.Encode((2, GrantedTcString), (8, GppEncoder.EncodeUs(8)))).Outcome);
    }

    [Fact]
    public void A_section_that_its_format_declares_invalid_grants_nothing_and_takes_back_no_opt_out()
    {
        var outdated = new TcModel { Policy = 2 }.Encode();
        Assert.Equal(ConsentOutcome.Invalid, GppReader.Read(GppEncoder.Encode((2, outdated), (8, GppEncoder.EncodeUs(8, sale: 2)))).Outcome);
        Assert.Equal(ConsentOutcome.OptedOut, GppReader.Read(GppEncoder.Encode((2, outdated), (8, GppEncoder.EncodeUs(8, sale: 1)))).Outcome);
        Assert.Equal(ConsentOutcome.OptedOut, GppReader.Read(GppEncoder.Encode((7, GppEncoder.EncodeUs(7, 2, version: 3)), (8, GppEncoder.EncodeUs(8, sale: 1)))).Outcome);
    }

    [Theory]
    [InlineData(8, 10, 1000, "US-CA")]
    [InlineData(7, 10, 1001, "US-CO")]
    [InlineData(8, 9, 1000, "US-VA")]
    [InlineData(7, 9, null, "US-VA")]
    public void The_most_precise_and_strictest_region_is_named(int first, int second, int? state, string region)
    {
        var sections = new[] { first, second }.Order().Select(id => (id, GppEncoder.EncodeUs(id, sale: 1))).ToArray();
        var finding = GppReader.Read(GppEncoder.Encode(sections));
        Assert.Equal((1, state, region), (finding.Country, finding.State, finding.Region));
    }

    [Theory]
    [InlineData("1YYN", ConsentOutcome.OptedOut)]
    [InlineData("1YNN", ConsentOutcome.Granted)]
    [InlineData("1---", ConsentOutcome.NotFound)]
    [InlineData("1YN", ConsentOutcome.Invalid)]
    public void Section_6_is_a_US_Privacy_string(string section, ConsentOutcome outcome) => Assert.Equal(outcome, Read(6, section).Outcome);

    [Fact]
    public void Section_2_is_a_TC_string_and_a_TC_string_may_stand_alone()
    {
        foreach (var text in (string[])[GppEncoder.Encode((2, GrantedTcString)), GrantedTcString])
        {
            var finding = GppReader.Read(text);
            Assert.Equal((ConsentOutcome.Granted, ConsentSource.Gpp), (finding.Outcome, finding.Source));
            Assert.Equal([2], finding.Sections);
            Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], finding.Purposes);
        }

        Assert.Equal(ConsentOutcome.Denied, GppReader.Read(GppEncoder.Encode((2, GrantedTcString)), new() { Tcf = new() { VendorId = 7 } }).Outcome);
    }

    [Fact]
    public void Unknown_sections_are_skipped_and_grant_nothing()
    {
        Assert.Equal(ConsentOutcome.NotFound, Read(4, "BAAA").Outcome);
        Assert.Equal(ConsentOutcome.NotFound, Read(99, "anything.at/all").Outcome);
        var finding = GppReader.Read(GppEncoder.Encode((1, "BAAA"), (8, GppEncoder.EncodeUs(8, sale: 2)), (28, "BAAA"), (300, "x")));
        Assert.Equal(ConsentOutcome.Granted, finding.Outcome);
        Assert.Equal([8], finding.Sections);
    }

    [Theory]
    [InlineData("DBAA", ConsentOutcome.NotFound)]
    [InlineData("DBAA~BAAA", ConsentOutcome.Invalid)]
    [InlineData("DBA", ConsentOutcome.Invalid)]
    [InlineData("DB", ConsentOutcome.Invalid)]
    [InlineData("DCAA", ConsentOutcome.Invalid)]
    [InlineData("EBAA", ConsentOutcome.Invalid)]
    [InlineData("DB__~1YNN", ConsentOutcome.Invalid)]
    [InlineData("DB______~1YNN", ConsentOutcome.Invalid)]
    [InlineData("DBABTA", ConsentOutcome.Invalid)]
    [InlineData("DBABTA~", ConsentOutcome.Invalid)]
    [InlineData("DBABTA~ ", ConsentOutcome.Invalid)]
    [InlineData("DBABTA~1YNN", ConsentOutcome.Granted)]
    [InlineData("DBABTA~1YNN~1YNN", ConsentOutcome.Invalid)]
    [InlineData("DBABTA.AA~1YNN", ConsentOutcome.Invalid)]
    [InlineData(" DBABTA~1YNN", ConsentOutcome.Invalid)]
    [InlineData("~", ConsentOutcome.Invalid)]
    [InlineData(" ", ConsentOutcome.NotFound)]
    [InlineData(null, ConsentOutcome.NotFound)]
    public void The_header_must_name_each_section(string? value, ConsentOutcome outcome) => Assert.Equal(outcome, GppReader.Read(value).Outcome);

    [Fact]
    public void The_evidence_names_the_flags_of_each_section() => Assert.Equal(
        "gpp version=1 [7 usnat sale=2 sharing=2 targeted=2] [8 US-CA sale=1 sharing=0 gpc=1]",
        GppReader.Read(GppEncoder.Encode((7, GppEncoder.EncodeUs(7, 2, 2, 2)), (8, GppEncoder.EncodeUs(8, sale: 1, gpc: true)))).Evidence);

    private static void AssertOptOut(int id, string section)
    {
        var finding = Read(id, section);
        int? state = GppExpectation.StateCodes.TryGetValue(id, out var code) ? code : null;
        Assert.Equal((ConsentOutcome.OptedOut, 1, state), (finding.Outcome, finding.Country, finding.State));
        Assert.Equal([id], finding.Sections);
    }

    private static ConsentFinding Read(int id, string section) => GppReader.Read(GppEncoder.Encode((id, section)));
}
