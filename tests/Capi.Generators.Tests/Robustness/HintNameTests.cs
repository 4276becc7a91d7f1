using System.Text;
using Capi.Generators.Tests.Support;

namespace Capi.Generators.Tests.Robustness;

/// <summary>Names of generated files are unique, stable, and short enough for the paths of any file system.</summary>
public class HintNameTests
{
    private const int MaxBytes = 100;

    [Fact]
    public void A_short_name_is_the_name_of_the_type() => Assert.Equal(["Shop.Outer+Order.g.cs"], GetHintNames("namespace Shop; public partial class Outer { §public partial class Order § }"));

    [Theory]
    [InlineData("A")]
    [InlineData("Ä")]
    [InlineData("名")]
    public void A_name_of_the_largest_length_is_unchanged_and_a_longer_one_is_shortened(string letter)
    {
        var longest = string.Concat(Enumerable.Repeat(letter, MaxBytes / Encoding.UTF8.GetByteCount(letter)));

        Assert.Equal([longest + ".g.cs"], GetHintNames($"§public partial class {longest} §"));
        var shortened = Assert.Single(GetHintNames($"§public partial class {longest}{letter} §"));
        Assert.Matches("^[0-9a-f]{16}-" + letter + "+\\.g\\.cs$", shortened);
        Assert.True(Encoding.UTF8.GetByteCount(shortened) <= MaxBytes + ".g.cs".Length, shortened);
    }

    [Fact]
    public void A_name_is_the_same_in_every_run() =>
        Assert.Equal(["4411a2c193c17fff-Order"], GetHintNames(CreateNested("Order")).Select(name => name[..17] + name[^10..^5]));

    [Fact]
    public void Long_names_that_differ_only_at_the_start_are_different()
    {
        var names = GetHintNames(string.Join('\n', Enumerable.Range(0, 50).Select(number => $"namespace N{number} {{ {CreateNested("Order")} }}")));

        Assert.Equal(50, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Long_names_that_differ_only_in_case_are_different()
    {
        var names = GetHintNames(CreateNested("Order") + CreateNested("Order").Replace("Level", "level", StringComparison.Ordinal));

        Assert.Equal(2, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    private static string CreateNested(string name)
    {
        var levels = Enumerable.Range(0, 12).Select(number => $"public partial class LevelOfTheShopsDomainModel{number} {{ ");
        return string.Concat(levels) + $"§public partial class {name} §" + new string('}', 12) + "\n";
    }

    private static string[] GetHintNames(string code)
    {
        // § before and after the header of a contract.
        var index = 0;
        var source = string.Concat(code.Split('§').Select(part => index++ % 2 == 0
            ? part
            : "[Capi.MetaEvent(\"Lead\")] " + part + "{ [Capi.EventId] public string Id => \"a\"; [Capi.EventTime] public DateTimeOffset At => default; }"));
        return [.. GeneratorVerifier.Run(source).Sources.Select(one => one.HintName)];
    }
}
