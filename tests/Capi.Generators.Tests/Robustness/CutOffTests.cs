using Capi.Roslyn.Testing;

namespace Capi.Generators.Tests.Robustness;

/// <summary>Runs the generator on a contract truncated at every position, as while it is typed. Capi.Analyzers.Tests applies other mutations, to generator and rules together.</summary>
public class CutOffTests
{
    [Fact]
    public void Code_cut_off_anywhere_never_makes_it_throw()
    {
        var source = MarkupParser.Parse(OrdinaryContract.Code("Order")).OnlyFile.Text;
        var run = GeneratorRun.First(new CapiEventGenerator(), TestCompilation.Create(source));
        for (var length = 0; length < source.Length; length += 3)
            run = run.Again(TestCompilation.Create([("Test0.cs", source[..length])]));

        // Reuses one driver, as an editor does; GeneratorRun fails on any exception.
        var last = run.Again(TestCompilation.Create(source));
        Assert.Single(last.Sources);
        Require.NoErrors(last.Output);
    }
}
