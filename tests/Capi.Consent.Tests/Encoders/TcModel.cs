namespace Capi.Consent.Tests.Encoders;

/// <summary>A TC string to encode.</summary>
internal sealed record TcModel
{
    private static readonly DateTimeOffset Epoch = DateTimeOffset.UnixEpoch;

    public int Version { get; init; } = 2;

    public DateTimeOffset Created { get; init; } = new(2025, 6, 1, 0, 0, 0, TimeSpan.Zero);

    public int Policy { get; init; } = 4;

    public bool IsServiceSpecific { get; init; } = true;

    public IReadOnlyList<int> Purposes { get; init; } = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

    public IReadOnlyList<int> Vendors { get; init; } = [];

    public bool VendorsAsRanges { get; init; }

    public IReadOnlyList<(int Purpose, int Type, IReadOnlyList<int> Vendors)> Restrictions { get; init; } = [];

    /// <summary>The vendors of the segment of disclosed vendors; null for no segment.</summary>
    public IReadOnlyList<int>? Disclosed { get; init; }

    public bool HasPublisherPurposes { get; init; }

    public bool IsPublisherFirst { get; init; }

    public static TcModel CreateRandom(Random random) => new()
    {
        Created = Epoch.AddDays(random.Next(19_000, 20_800)),
        Policy = random.Next(2, 7),
        IsServiceSpecific = random.Next(10) > 0,
        Purposes = CreateIds(random, 24),
        Vendors = CreateIds(random, random.Next(2) == 0 ? 60 : 1_500),
        VendorsAsRanges = random.Next(2) == 0,
        Restrictions = [.. Enumerable.Range(1, random.Next(4)).Select(_ => (random.Next(1, 12), random.Next(3), CreateIds(random, 40))).Where(entry => entry.Item3.Count > 0)],
        Disclosed = random.Next(3) == 0 ? null : CreateIds(random, 400),
        HasPublisherPurposes = random.Next(2) == 0,
        IsPublisherFirst = random.Next(2) == 0,
    };

    public string Encode()
    {
        string?[] others = [Disclosed is null ? null : EncodeDisclosed(Disclosed), HasPublisherPurposes ? EncodePublisher() : null];
        if (IsPublisherFirst)
            Array.Reverse(others);
        return string.Join('.', [EncodeCore(), .. others.OfType<string>()]);
    }

    public static string EncodeDisclosed(IReadOnlyList<int> vendors) => new BitWriter().Write(1, 3).WriteVendors(vendors, asRanges: vendors.Count < 10).ToString();

    public static IReadOnlyList<int> CreateIds(Random random, int max)
    {
        var probability = new[] { 0, 0.02, 0.5, 0.95, 1 }[random.Next(5)];
        return [.. Enumerable.Range(1, max).Where(_ => random.NextDouble() < probability)];
    }

    private string EncodeCore()
    {
        var created = (long)(Created - Epoch).TotalSeconds * 10;
        var writer = new BitWriter()
            .Write(Version, 6).Write(created, 36).Write(created, 36).Write(31, 12).Write(1, 12).Write(1, 6).Write(4, 6).Write(13, 6).Write(120, 12)
            .Write(Policy, 6).Write(IsServiceSpecific).Write(false).Write(0, 12)
            .WriteBits(Purposes, 24).WriteBits([2, 7], 24).Write(false).Write(3, 6).Write(4, 6)
            .WriteVendors(Vendors, VendorsAsRanges)
            .WriteVendors([2, 5], asRanges: false)
            .Write(Restrictions.Count, 12);
        foreach (var (purpose, type, vendors) in Restrictions)
            writer.Write(purpose, 6).Write(type, 2).WriteRanges(vendors);
        return writer.ToString();
    }

    private static string EncodePublisher() => new BitWriter().Write(3, 3).WriteBits([1, 2], 24).WriteBits([], 24).Write(3, 6).Write(5, 3).Write(0, 3).ToString();
}
