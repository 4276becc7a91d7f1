using Capi.Consent.Tests.Encoders;
using Capi.Consent.Tests.Testing;

namespace Capi.Consent.Tests;

/// <summary>No input makes a reader throw, and none costs more than its length allows.</summary>
public class HostileInputTests
{
    private const int Mutations = 100_000;

    // 65,535 vendor IDs, the longest input and the evidence.
    private const long MaxAllocatedBytes = 2 * 1024 * 1024;

    private static readonly IReadOnlyDictionary<string, (Func<string?, ConsentFinding> Read, string[] Seeds)> Readers = new Dictionary<string, (Func<string?, ConsentFinding>, string[])>
    {
        ["tcf"] = (value => TcfConsentReader.Read(value, new() { VendorId = 7 }),
        [
            (new TcModel { Vendors = [1, 7, 300], Disclosed = [7], HasPublisherPurposes = true, Restrictions = [(3, 1, [7, 8, 20])] }).Encode(),
            (new TcModel { Vendors = [1, 7, 8, 9, 65_535], VendorsAsRanges = true, Policy = 5, Disclosed = [.. Enumerable.Range(1, 100)] }).Encode(),
        ]),
        ["gpp"] = (value => GppReader.Read(value),
        [
            GppEncoder.Encode((2, new TcModel().Encode()), (6, "1YNN"), (7, GppEncoder.EncodeUs(7, 2, 2, 2, gpc: false)), (8, GppEncoder.EncodeUs(8, 2)), (27, GppEncoder.EncodeUs(27, 2))),
            GppEncoder.Encode((10, GppEncoder.EncodeUs(10, 1)), (11, GppEncoder.EncodeUs(11)), (40, "x")),
        ]),
        ["usprivacy"] = (UsPrivacyReader.Read, ["1YNN", "1---"]),
        ["ac"] = (value => GoogleAdditionalConsentReader.Read(value), ["2~1.35.89~dv.9.21", "1~1.35.89"]),
        ["gcs"] = (value => GoogleConsentModeReader.ReadGcs(value), ["G111", "G1--"]),
        ["gcd"] = (value => GoogleConsentModeReader.ReadGcd(value), ["13r3r3r3r5l1", "11t1t1t1t5"]),
        ["dataLayer"] = (value => GoogleConsentModeReader.ReadDataLayer(value), ["""[["consent","update",{"ad_storage":"granted","ad_user_data":"granted"}]]"""]),
        ["any Consent Mode"] = (value => GoogleConsentModeReader.Read(value), ["G111", "13r3r3r3r5l1", """{"ad_storage":"granted"}"""]),
        ["cookiebot"] = (value => CookiebotConsentReader.Read(value), ["{stamp:%27a==%27%2Cnecessary:true%2Cmarketing:true%2Cmethod:%27explicit%27%2Cregion:%27us-06%27}", "{marketing:true}", "-1"]),
        ["onetrust"] = (value => OneTrustConsentReader.Read(value), ["isGpcEnabled=0&groups=C0001%3A1%2CC0004%3A1&landingPath=NotLandingPage&geolocation=US%3BCA", "groups%3DC0004%253A1"]),
        ["gpc"] = (GlobalPrivacyControlReader.Read, ["1"]),
    };

    public static TheoryData<string> ReaderNames { get; } = [.. Readers.Keys];

    [Theory]
    [MemberData(nameof(ReaderNames))]
    public void Damaged_input_never_throws(string name)
    {
        var (read, seeds) = Readers[name];
        var random = new Random(name.Length);
        var outcomes = new int[5];
        foreach (var text in Mutation.CreateMany(seeds, Mutations, random))
            outcomes[(int)read(text).Outcome]++;

        Assert.All(seeds, seed => Assert.NotEqual(ConsentOutcome.Invalid, read(seed).Outcome));
        Assert.True(outcomes[(int)ConsentOutcome.NotFound] > 0);
        Assert.True(name == "gpc" || outcomes[(int)ConsentOutcome.Invalid] > 1_000);
    }

    [Theory]
    [MemberData(nameof(ReaderNames))]
    public void Huge_input_costs_little_memory(string name)
    {
        var (read, seeds) = Readers[name];
        foreach (var text in CreateHugeTexts(seeds[0]))
        {
            _ = read(text[..Math.Min(text.Length, 10)]);
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = read(text);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

            Assert.InRange(allocated, 0, MaxAllocatedBytes);
        }
    }

    [Fact]
    public void A_string_can_list_all_vendors_in_4095_overlapping_ranges()
    {
        var text = CreateOverlappingRanges();
        var finding = TcfConsentReader.Read(text, new() { VendorId = 65_535 });

        Assert.Equal(ConsentOutcome.Granted, finding.Outcome);
        Assert.Equal(65_535, finding.Vendors.Count);
    }

    private static IEnumerable<string> CreateHugeTexts(string seed)
    {
        foreach (var filler in (string[])["A", "_", "%", "%25", "%2525", ".", "~", "&", "&a=", "=", ",", "{", "[", "'", "\\", "1.", "a:1,", "{\"a\":", "\ud800"])
        {
            foreach (var length in (int[])[4_000, 16_000, 60_000, 1_000_000])
            {
                var repeated = string.Concat(Enumerable.Repeat(filler, length / filler.Length));
                yield return repeated;
                yield return seed[..(seed.Length / 2)] + repeated;
                yield return repeated + seed;
            }
        }
    }

    private static string CreateOverlappingRanges()
    {
        var writer = new BitWriter()
            .Write(2, 6).Write(0, 36).Write(0, 36).Write(31, 12).Write(1, 12).Write(1, 6).Write(0, 12).Write(120, 12).Write(4, 6).Write(true).Write(false).Write(0, 12)
            .Write(0xFFFFFF, 24).Write(0, 24).Write(0, 1).Write(0, 12)
            .Write(65_535, 16).Write(true).Write(4_095, 12);
        for (var range = 0; range < 4_095; range++)
            writer.Write(true).Write(1 + (range % 7), 16).Write(65_535 - (range % 5), 16);
        return writer.Write(0, 17).Write(0, 12).ToString();
    }
}
