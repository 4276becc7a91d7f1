namespace Capi.Consent.Tests.Encoders;

/// <summary>Encodes GPP strings.</summary>
internal static class GppEncoder
{
    /// <summary>The national section and those of the states: length of the core, positions of SaleOptOut, SharingOptOut and TargetedAdvertisingOptOut, GPC segment.</summary>
    public static readonly IReadOnlyDictionary<int, (int Length, int Sale, int Sharing, int Targeted, bool HasGpc)> Layouts =
        new Dictionary<int, (int Length, int Sale, int Sharing, int Targeted, bool HasGpc)>
        {
            [7] = (70, 18, 20, 22, true), [8] = (46, 12, 14, -1, true), [9] = (40, 12, -1, 14, false), [10] = (38, 12, -1, 14, true), [11] = (42, 14, -1, 16, false),
            [12] = (44, 12, -1, 14, true), [13] = (46, 12, -1, 14, false), [14] = (46, 12, -1, 14, true), [15] = (52, 12, -1, 14, true), [16] = (42, 12, -1, 14, true),
            [17] = (52, 12, -1, 14, true), [18] = (42, 14, -1, 16, true), [19] = (42, 12, -1, 14, true), [20] = (46, 12, -1, 14, true), [21] = (54, 12, -1, 14, true),
            [22] = (42, 12, -1, 14, true), [23] = (42, 12, -1, 14, true), [24] = (22, 16, -1, 18, true), [25] = (24, 16, -1, 18, false), [26] = (24, 16, -1, 18, false),
            [27] = (24, 16, -1, 18, false),
        };

    public static string EncodeHeader(params int[] ids) => new BitWriter().Write(3, 6).Write(1, 6).WriteFibonacciRanges(ids).ToString();

    public static string Encode(params (int Id, string Section)[] sections) =>
        string.Join('~', [EncodeHeader([.. sections.Select(section => section.Id)]), .. sections.Select(section => section.Section)]);

    /// <summary>Encodes a US section; fields that it doesn't have are left out.</summary>
    public static string EncodeUs(int id, int sale = 0, int sharing = 0, int targeted = 0, bool? gpc = null, int version = 1, Func<int>? other = null)
    {
        var layout = Layouts[id];
        var length = id == 7 && version == 1 ? 60 : layout.Length;
        var writer = new BitWriter().Write(version, 6);
        for (var position = 6; position < length; position += 2)
        {
            writer.Write(
                position == layout.Sale ? sale
                : position == layout.Sharing ? sharing
                : position == layout.Targeted ? targeted
                : other?.Invoke() ?? 0,
                2);
        }

        var segment = gpc is { } signal && layout.HasGpc ? "." + new BitWriter().Write(1, 2).Write(signal) : "";
        return writer + segment;
    }

    public static string CreateRandom(Random random)
    {
        int[] all = [2, 6, .. Layouts.Keys];
        random.Shuffle(all);
        var ids = all[..random.Next(1, 5)];
        Array.Sort(ids);
        return Encode([.. ids.Select(id => (id, CreateRandomSection(id, random)))]);
    }

    private static string CreateRandomSection(int id, Random random) => id switch
    {
        2 => (TcModel.CreateRandom(random) with { Disclosed = TcModel.CreateIds(random, 100) }).Encode(),
        6 => $"1{"YN-"[random.Next(3)]}{"YN-"[random.Next(3)]}{"YN-"[random.Next(3)]}",
        _ => EncodeUs(id, random.Next(3), random.Next(3), random.Next(3), random.Next(3) switch { 0 => null, 1 => false, _ => true }, id == 7 ? random.Next(1, 3) : 1, () => random.Next(3)),
    };
}
