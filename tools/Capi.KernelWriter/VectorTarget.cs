using System.Globalization;

namespace Capi.KernelWriter;

/// <summary>A vector width and the C# expressions of the SHA-256 functions for it.</summary>
/// <param name="LaneCount">The number of messages hashed in parallel: 32-bit words per vector.</param>
/// <param name="Instructions">The instruction set, for the summary of the generated file.</param>
internal sealed record VectorTarget(int LaneCount, string Instructions)
{
    public static readonly VectorTarget[] All =
    [
        new(4, "128-bit vectors (any instruction set)"),
        new(8, "AVX2"),
        new(16, "AVX-512 (rotate and ternary logic instructions)"),
    ];

    public string Name => string.Create(CultureInfo.InvariantCulture, $"Sha256Lanes{LaneCount}");

    public string VectorType => string.Create(CultureInfo.InvariantCulture, $"Vector{LaneCount * 32}");

    private bool HasTernaryLogic => LaneCount == 16;

    public string Choose(string e, string f, string g) => HasTernaryLogic ? Ternary(e, f, g, "0xCA") : $"({g} ^ ({e} & ({f} ^ {g})))";

    public string Majority(string a, string b, string c) => HasTernaryLogic ? Ternary(a, b, c, "0xE8") : $"((({a} ^ {c}) & ({a} ^ {b})) ^ {a})";

    /// <summary>XOR of a word rotated right by three amounts (the functions Σ of FIPS 180-4).</summary>
    public string Sigma(string x, int first, int second, int third) => Xor(RotateRight(x, first), RotateRight(x, second), RotateRight(x, third));

    /// <summary>XOR of a word rotated right by two amounts and shifted right by a third (the functions σ of FIPS 180-4).</summary>
    public string ScheduleSigma(string x, int first, int second, int shift) =>
        Xor(RotateRight(x, first), RotateRight(x, second), string.Create(CultureInfo.InvariantCulture, $"({x} >>> {shift})"));

    private string RotateRight(string x, int count) => HasTernaryLogic
        ? string.Create(CultureInfo.InvariantCulture, $"Avx512F.RotateRight({x}, {count})")
        : string.Create(CultureInfo.InvariantCulture, $"(({x} >>> {count}) | ({x} << {32 - count}))");

    private string Xor(string x, string y, string z) => HasTernaryLogic ? Ternary(x, y, z, "0x96") : $"({x} ^ {y} ^ {z})";

    private static string Ternary(string x, string y, string z, string table) => $"Avx512F.TernaryLogic({x}, {y}, {z}, {table})";
}
