using Capi.Generators.Caching;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Generators.Tests.Caching;

/// <summary>Tests which edits of a file cannot affect a contract. A wrong row in the first table would allow stale output.</summary>
public class SyntaxDeclarationComparerTests
{
    private const string Code = """"
        #nullable enable
        using System;
        namespace Shop;
        /// <summary>An order.</summary>
        [Serializable]
        public partial class Order(int number) : Base
        {
            public const string Currency = "EUR";
            private const string Raw = $"""
              A
              B
              """;
            private static string _field = "f";
            public string Id { get; } = "i";
            public string Name => "n";
            public string City { get => "c"; }
            public string Street { get { return "s"; } }
            public Order() : this(1) { Prepare("ctor"); }
            ~Order() { Prepare("dtor"); }
            public static Order operator +(Order a, Order b) { return a ?? b; }
            public static explicit operator int(Order order) => order.Count(1);
            public int Count(int start = 0) => start + 1;
            public void Prepare(string text)
            {
                Console.WriteLine(text);
            }
            public partial void Finish();
            public class Line { public int Sum() { return 7; } }
        }
        """";

    public static TheoryData<string, string> InvisibleEdits => new()
    {
        { "Console.WriteLine(text);", "" },
        { "Console.WriteLine(text);", "int Local() { return 1; } Func<int> f = () => 2;" },
        { "Console.WriteLine(text);", "Console.WriteLine(" },
        { "Console.WriteLine(text);", "\n#if DEBUG\nConsole.Write(1);\n#endif\n" },
        { "Console.WriteLine(text);", "\n#pragma warning disable CS0618\nConsole.Write(1);\n" },
        { "=> start + 1", "=> start + 2" },
        { "Prepare(\"ctor\")", "Prepare(\"new\")" },
        { "Prepare(\"dtor\")", "Prepare(\"old\")" },
        { "return a ?? b;", "return b;" },
        { "order.Count(1)", "order.Count(2)" },
        { "return 7;", "return 8;" },
        { "An order.", "An order of tea." },
        { "public const", "// The euro.\n    public   const" },
    };

    public static TheoryData<string, string> VisibleEdits => new()
    {
        { "\"EUR\"", "\"USD\"" },
        { "      \"\"\";", "    \"\"\";" },
        { "\"f\"", "\"g\"" },
        { "\"i\"", "\"\"" },
        { "=> \"n\"", "=> \"\"" },
        { "=> \"c\"", "=> \"\"" },
        { "return \"s\"", "return field" },
        { "[Serializable]", "" },
        { ": Base", ": Other" },
        { "partial class Order", "class Order" },
        { "int number", "int count" },
        { ": this(1)", ": this(2)" },
        { "int start = 0", "int start = 1" },
        { "=> start + 1", "{ return start + 1; }" },
        { "public partial void Finish();", "public partial void Finish() { }" },
        { "Count(int start", "Count(long start" },
        { "public class Line", "public struct Line" },
        { "public class Line", "public int Extra; public class Line" },
        { "public class Line { public int Sum() { return 7; } }", "" },
        { "using System;", "using System; using System.Text;" },
        { "namespace Shop;", "namespace Store;" },
        { "#nullable enable", "#nullable disable" },
        { "    public string Id", "#nullable disable\n    public string Id" },
        { "        Console.WriteLine(text);", "#nullable disable\n        Console.WriteLine(text);" },
        { "        Console.WriteLine(text);", "#define FLAG\n        Console.WriteLine(text);" },
        { "    public string Id", "#if FLAG\n    public string Id" },
        { "Console.WriteLine(text);", "Console.WriteLine(text); }" },
    };

    [Theory]
    [MemberData(nameof(InvisibleEdits))]
    public void An_edit_that_no_contract_can_see_is_equivalent(string before, string after) => Assert.True(IsEquivalent(before, after));

    [Theory]
    [MemberData(nameof(VisibleEdits))]
    public void An_edit_that_a_contract_could_see_is_not_equivalent(string before, string after) => Assert.False(IsEquivalent(before, after));

    [Fact]
    public void A_very_deep_expression_is_compared()
    {
        var deep = string.Join(" + ", Enumerable.Repeat("\"a\"", 20_000));

        Assert.True(IsEquivalent("\"f\"", deep, from: deep));
    }

    // Compares a full and an incremental parse: both must give the same result.
    private static bool IsEquivalent(string before, string after, string? from = null)
    {
        var code = from is null ? Code : Code.Replace(before, from, StringComparison.Ordinal);
        var edited = Code.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(from ?? before, from is null ? after : before);

        var options = TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion.Preview);
        var old = TestCompilation.Parse("Order.cs", code, options);
        var reparsed = SyntaxDeclarationComparer.AreEquivalent(old.GetRoot(), TestCompilation.Parse("Order.cs", edited, options).GetRoot());
        var incremental = SyntaxDeclarationComparer.AreEquivalent(old.GetRoot(), old.WithChangedText(GetTextChange(old.GetText(), code, edited)).GetRoot());
        Assert.Equal(reparsed, incremental);
        return reparsed;
    }

    private static SourceText GetTextChange(SourceText text, string before, string after)
    {
        var start = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var end = before.Skip(start).Reverse().Zip(after.Skip(start).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return text.WithChanges(new TextChange(TextSpan.FromBounds(start, before.Length - end), after[start..^end]));
    }
}
