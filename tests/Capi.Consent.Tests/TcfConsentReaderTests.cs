using Capi.Consent.Tests.Encoders;

namespace Capi.Consent.Tests;

/// <summary>The rules for TC strings.</summary>
public class TcfConsentReaderTests
{
    private static readonly TcModel Model = new() { Vendors = [1, 7, 8, 9, 300] };

    [Theory]
    [InlineData(ConsentOutcome.Granted, 1, 3, 4, 7)]
    [InlineData(ConsentOutcome.Granted, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 24)]
    [InlineData(ConsentOutcome.Denied, 3, 4, 7)]
    [InlineData(ConsentOutcome.Denied, 1, 3, 4)]
    [InlineData(ConsentOutcome.Denied, 1)]
    [InlineData(ConsentOutcome.Denied)]
    public void A_grant_needs_the_purposes_1_3_4_and_7(ConsentOutcome outcome, params int[] purposes)
    {
        var finding = TcfConsentReader.Read((Model with { Purposes = purposes }).Encode());
        Assert.Equal(outcome, finding.Outcome);
        Assert.Equal(purposes, finding.Purposes);
    }

    [Theory]
    [InlineData(ConsentOutcome.Granted, 2)]
    [InlineData(ConsentOutcome.Denied, 2, 11)]
    [InlineData(ConsentOutcome.Denied, 25)]
    [InlineData(ConsentOutcome.Denied, 0)]
    [InlineData(ConsentOutcome.Denied, -1, 2)]
    [InlineData(ConsentOutcome.Granted)]
    public void The_purposes_can_be_chosen(ConsentOutcome outcome, params int[] purposes) =>
        Assert.Equal(outcome, TcfConsentReader.Read(Model.Encode(), new() { Purposes = purposes }).Outcome);

    [Theory]
    [InlineData(1, true)]
    [InlineData(8, true)]
    [InlineData(300, true)]
    [InlineData(2, false)]
    [InlineData(301, false)]
    [InlineData(0, false)]
    [InlineData(-5, false)]
    [InlineData(70_000, false)]
    public void The_vendor_can_be_chosen(int vendorId, bool isGranted)
    {
        foreach (var asRanges in (bool[])[false, true])
        {
            var finding = TcfConsentReader.Read((Model with { VendorsAsRanges = asRanges }).Encode(), new() { VendorId = vendorId });
            Assert.Equal(isGranted ? ConsentOutcome.Granted : ConsentOutcome.Denied, finding.Outcome);
            Assert.Equal(Model.Vendors, finding.Vendors);
        }
    }

    [Theory]
    [InlineData(0, 3, 7, ConsentOutcome.Denied)]
    [InlineData(1, 3, 7, ConsentOutcome.Granted)]
    [InlineData(2, 3, 7, ConsentOutcome.Denied)]
    [InlineData(0, 2, 7, ConsentOutcome.Granted)]
    [InlineData(0, 3, 8, ConsentOutcome.Granted)]
    public void A_publisher_restriction_counts_for_its_vendor_and_purpose(int type, int purpose, int vendor, ConsentOutcome outcome)
    {
        var text = (Model with { Restrictions = [(1, 1, [1, 2, 3]), (purpose, type, [vendor])] }).Encode();
        Assert.Equal(outcome, TcfConsentReader.Read(text, new() { VendorId = 7 }).Outcome);
        Assert.Equal(ConsentOutcome.Granted, TcfConsentReader.Read(text).Outcome);
    }

    [Theory]
    [InlineData(4, 2026, 2, 27, ConsentOutcome.Granted)]
    [InlineData(4, 2026, 2, 28, ConsentOutcome.Denied)]
    [InlineData(5, 2025, 6, 1, ConsentOutcome.Denied)]
    [InlineData(6, 2025, 6, 1, ConsentOutcome.Denied)]
    public void Version_2_3_needs_the_segment_of_disclosed_vendors(int policy, int year, int month, int day, ConsentOutcome without)
    {
        var model = Model with { Policy = policy, Created = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero) };

        Assert.Equal(without, TcfConsentReader.Read(model.Encode()).Outcome);
        Assert.Equal(ConsentOutcome.Granted, TcfConsentReader.Read(model.Encode(), new() { RequireDisclosedVendors = false }).Outcome);
        Assert.Equal(ConsentOutcome.Granted, TcfConsentReader.Read((model with { Disclosed = [] }).Encode()).Outcome);
        Assert.Equal(ConsentOutcome.Granted, TcfConsentReader.Read((model with { Disclosed = [7] }).Encode(), new() { VendorId = 7 }).Outcome);
        Assert.Equal(without, TcfConsentReader.Read((model with { Disclosed = [8] }).Encode(), new() { VendorId = 7 }).Outcome);
    }

    [Fact]
    public void Segments_may_have_any_order()
    {
        var model = Model with { Policy = 5, Disclosed = [1, 7], HasPublisherPurposes = true };
        Assert.Equal(ConsentOutcome.Granted, TcfConsentReader.Read(model.Encode(), new() { VendorId = 7 }).Outcome);
        Assert.Equal(ConsentOutcome.Granted, TcfConsentReader.Read((model with { IsPublisherFirst = true }).Encode(), new() { VendorId = 7 }).Outcome);
    }

    public static TheoryData<string> InvalidStrings { get; } = new()
    {
        (Model with { Policy = 2 }).Encode(),
        (Model with { Policy = 3 }).Encode(),
        (Model with { IsServiceSpecific = false }).Encode(),
        (Model with { Version = 1 }).Encode(),
        (Model with { Version = 3 }).Encode(),
        Model.Encode() + ".",
        "." + Model.Encode(),
        Model.Encode() + "." + Model.Encode(),
        Model.Encode() + ".IAAA.IAAA",
        Model.Encode() + ".oAAA",
        Model.Encode() + ".I",
        Model.Encode() + "=",
        " " + Model.Encode(),
        Model.Encode() + "\n",
        Model.Encode().Replace('C', 'c'),
        Model.Encode()[..40],
        "IAAA." + Model.Encode(),
        (Model with { Restrictions = [(0, 1, [4])] }).Encode(),
        (Model with { Restrictions = [(3, 3, [4])] }).Encode(),
        (Model with { Restrictions = [(3, 0, [0])] }).Encode(),
        (Model with { Vendors = [0, 1], VendorsAsRanges = true }).Encode(),
        "C",
        "hello",
        "COvFyGBOvFyGBAbAAAENAPCAAOAAAAAAAAAAAEEUACCKAAA.IFoEUQQgAIQwgIwQABAEAAAAOIAACAIAAAAQAIAgEAACEAAAAAgAQBAAAAAAAGBAAgAAAAAAAFAAECAAAgAAQARAEQAAAAAJAAIAAgAAAYQEAAAQmAgBC3ZAYzUw",
        new('C', 70_000),
    };

    [Theory]
    [MemberData(nameof(InvalidStrings))]
    public void What_is_malformed_or_outdated_is_invalid(string text) => Assert.Equal(ConsentOutcome.Invalid, TcfConsentReader.Read(text).Outcome);

    [Fact]
    public void Vendors_are_listed_unless_switched_off()
    {
        Assert.Equal([1, 7, 8, 9, 300], TcfConsentReader.Read(Model.Encode()).Vendors);
        Assert.Empty(TcfConsentReader.Read(Model.Encode(), new() { IncludeVendors = false }).Vendors);
    }

    [Fact]
    public void The_evidence_says_what_decided() => Assert.Equal(
        "tcf version=2 policy=5 purposes=1,3 missing=4,7 vendor=7 disclosed=no",
        TcfConsentReader.Read((Model with { Purposes = [1, 3], Policy = 5 }).Encode(), new() { VendorId = 7 }).Evidence);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_missing_string_says_nothing(string? value) => Assert.Equal(ConsentOutcome.NotFound, TcfConsentReader.Read(value).Outcome);
}
