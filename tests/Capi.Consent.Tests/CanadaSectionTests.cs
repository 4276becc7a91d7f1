using Capi.Consent.Tests.Encoders;

namespace Capi.Consent.Tests;

/// <summary>Section 5 of GPP strings, in the coding of the specification and in that of older encoders.</summary>
public class CanadaSectionTests
{
    private static readonly int[] Vendors = [.. Enumerable.Range(1, 40), 700, 701];

    [Theory]
    [InlineData(true, ConsentOutcome.Granted, 3, 4, 7)]
    [InlineData(false, ConsentOutcome.Granted, 3, 4, 7)]
    [InlineData(true, ConsentOutcome.Denied, 1, 3, 4)]
    [InlineData(false, ConsentOutcome.Denied)]
    public void A_grant_needs_express_consent_to_the_purposes_but_the_first(bool isFibonacci, ConsentOutcome outcome, params int[] purposes)
    {
        var finding = GppReader.Read(Encode(purposes, isFibonacci));
        Assert.Equal(outcome, finding.Outcome);
        Assert.Equal(purposes, finding.Purposes);
        Assert.Equal(Vendors, finding.Vendors);
    }

    [Theory]
    [InlineData(7, ConsentOutcome.Granted)]
    [InlineData(701, ConsentOutcome.Granted)]
    [InlineData(41, ConsentOutcome.Denied)]
    [InlineData(9, ConsentOutcome.Denied)]
    public void The_vendor_can_be_chosen(int vendorId, ConsentOutcome outcome)
    {
        Assert.Equal(outcome, GppReader.Read(Encode([3, 4, 7], isFibonacci: true, restricted: 9), new() { Tcf = new() { VendorId = vendorId } }).Outcome);
        Assert.Equal(outcome, GppReader.Read(Encode([3, 4, 7], isFibonacci: false, restricted: 9), new() { Tcf = new() { VendorId = vendorId } }).Outcome);
    }

    private static string Encode(int[] purposes, bool isFibonacci, int? restricted = null)
    {
        var writer = new BitWriter().Write(1, 6).Write(0, 36).Write(0, 36).Write(31, 12).Write(1, 12).Write(1, 6).Write(0, 12).Write(1, 12).Write(2, 6).Write(0, 1).Write(0, 12)
            .WriteBits(purposes, 24).WriteBits([2], 24)
            .Write(701, 16).Write(true);
        _ = isFibonacci ? writer.WriteFibonacciRanges(Vendors) : writer.WriteRanges(Vendors);
        writer.Write(0, 17).Write(restricted is null ? 0 : 1, 12);
        if (restricted is { } vendor)
        {
            writer.Write(4, 6).Write(0, 2);
            _ = isFibonacci ? writer.WriteVendors([vendor], asRanges: false) : writer.WriteRanges([vendor]);
        }

        return GppEncoder.Encode((5, writer.ToString()));
    }
}
