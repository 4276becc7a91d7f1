using System.Globalization;

namespace Capi.Compile.Benchmarks.Projects;

/// <summary>A project of contracts with twelve properties each, eight of them annotated, and one unrelated file.</summary>
internal static class ContractProject
{
    /// <summary>The path of the unrelated file, which is edited.</summary>
    public const string UnrelatedPath = "Other.cs";

    /// <summary>Creates the given number of contracts, one per file, and the unrelated file.</summary>
    public static IEnumerable<(string Path, string Text)> CreateFiles(int contracts) =>
        Enumerable.Range(0, contracts).Select(CreateContract).Prepend((UnrelatedPath, GetUnrelatedText(0)));

    /// <summary>Returns the unrelated file after the given number of edits of a method body and of a public method name.</summary>
    public static string GetUnrelatedText(int edit, int rename = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"public class Other {{ public int Answer{rename}() => {edit}; }}");

    /// <summary>Creates one contract.</summary>
    public static (string Path, string Text) CreateContract(int number) => ($"Order{number}.cs", $$"""
        using Capi;
        namespace Shop;
        [MetaEvent("Lead")]
        public sealed partial class Order{{number}}
        {
            [EventId] public required string Id { get; init; }
            [EventTime] public DateTimeOffset At { get; init; }
            [Hashed] public string? Email { get; init; }
            [Hashed] public string? Phone { get; init; }
            [Hashed] public string? City { get; init; }
            [Hashed] public string? Country { get; init; }
            [CustomData] public decimal Value { get; init; }
            [CustomData] public required string Currency { get; init; }
            public string? A { get; init; }
            public string? B { get; init; }
            public int C { get; init; }
            public int D { get; init; }
        }
        """);
}
