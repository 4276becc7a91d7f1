using Capi.Roslyn.Testing;

namespace Capi.Generators.Tests.Robustness;

/// <summary>A contract while it is typed, from its first letter to its last. Damage of other kinds is done in Capi.Analyzers.Tests, to generator and rules together.</summary>
public class CutOffTests
{
    [Fact]
    public void Code_cut_off_anywhere_never_makes_it_throw()
    {
        var source = MarkupParser.Parse(OrdinaryContract.Code("Order")).OnlyFile.Text;
        var run = GeneratorRun.First(new CapiEventGenerator(), TestCompilation.Create(source));
        for (var length = 0; length < source.Length; length += 3)
            run = run.Again(TestCompilation.Create([("Test0.cs", source[..length])]));

        // Going on with one driver is what an editor does; GeneratorRun fails on any exception.
        var last = run.Again(TestCompilation.Create(source));
        Assert.Single(last.Sources);
        Require.NoErrors(last.Output);
    }
}
