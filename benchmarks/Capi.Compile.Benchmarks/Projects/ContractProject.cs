using System.Globalization;

namespace Capi.Compile.Benchmarks.Projects;

/// <summary>A project of contracts with twelve properties, of which eight are annotated, and one file that has nothing to do with them.</summary>
internal static class ContractProject
{
    /// <summary>The file that is edited without touching a contract.</summary>
    public const string Unrelated = "Other.cs";

    /// <summary>So many contracts, one to a file.</summary>
    public static IEnumerable<(string Path, string Text)> Files(int contracts) =>
        Enumerable.Range(0, contracts).Select(Contract).Prepend((Unrelated, UnrelatedText(0)));

    /// <summary>The unrelated file after so many key presses in a body, and so many in a name that every contract could see.</summary>
    public static string UnrelatedText(int edit, int rename = 0) =>
        string.Create(CultureInfo.InvariantCulture, $"public class Other {{ public int Answer{rename}() => {edit}; }}");

    /// <summary>One contract.</summary>
    public static (string Path, string Text) Contract(int number) => ($"Order{number}.cs", $$"""
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
