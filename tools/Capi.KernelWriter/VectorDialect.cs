using System.Globalization;

namespace Capi.KernelWriter;

/// <summary>How one width of vectors says what SHA-256 needs.</summary>
/// <param name="Lanes">How many messages one vector holds a word of.</param>
/// <param name="Instructions">What the file's summary names.</param>
internal sealed record VectorDialect(int Lanes, string Instructions)
{
    public static readonly VectorDialect[] All =
    [
        new(4, "any 128-bit vectors"),
        new(8, "AVX2"),
        new(16, "AVX-512, which rotates and combines three operands in one instruction"),
    ];

    public string Name => string.Create(CultureInfo.InvariantCulture, $"Sha256Lanes{Lanes}");

    public string Vector => string.Create(CultureInfo.InvariantCulture, $"Vector{Lanes * 32}");

    private bool HasTernaryLogic => Lanes == 16;

    public string Choose(string e, string f, string g) => HasTernaryLogic ? Ternary(e, f, g, "0xCA") : $"({g} ^ ({e} & ({f} ^ {g})))";

    public string Majority(string a, string b, string c) => HasTernaryLogic ? Ternary(a, b, c, "0xE8") : $"((({a} ^ {c}) & ({a} ^ {b})) ^ {a})";

    /// <summary>The exclusive or of a word rotated to the right by three amounts.</summary>
    public string Sigma(string x, int first, int second, int third) => Xor(Rotate(x, first), Rotate(x, second), Rotate(x, third));

    /// <summary>The same with a shift in place of the third rotation.</summary>
    public string ScheduleSigma(string x, int first, int second, int shift) =>
        Xor(Rotate(x, first), Rotate(x, second), string.Create(CultureInfo.InvariantCulture, $"({x} >>> {shift})"));

    private string Rotate(string x, int by) => HasTernaryLogic
        ? string.Create(CultureInfo.InvariantCulture, $"Avx512F.RotateRight({x}, {by})")
        : string.Create(CultureInfo.InvariantCulture, $"(({x} >>> {by}) | ({x} << {32 - by}))");

    private string Xor(string x, string y, string z) => HasTernaryLogic ? Ternary(x, y, z, "0x96") : $"({x} ^ {y} ^ {z})";

    private static string Ternary(string x, string y, string z, string table) => $"Avx512F.TernaryLogic({x}, {y}, {z}, {table})";
}
