using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Capi.Roslyn.Testing.MarkupParsing;

namespace Capi.Generators.Tests.Robustness;

/// <summary>Runs the generator on a contract truncated at every position, as while it is typed. Capi.Analyzers.Tests applies other mutations, to generator and rules together.</summary>
public class TruncationTests
{
    [Fact]
    public void Code_truncated_anywhere_never_makes_the_generator_throw()
    {
        var source = MarkupParser.Parse(OrdinaryContract.CreateSource("Order")).OnlyFile.Text;
        var run = GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create(source));
        for (var length = 0; length < source.Length; length += 3)
            run = run.RunAgain(TestCompilation.Create([("Test0.cs", source[..length])]));

        // Reuses one driver, as an editor does; GeneratorRun fails on any exception.
        var last = run.RunAgain(TestCompilation.Create(source));
        Assert.Single(last.Sources);
        Require.NoErrors(last.Output);
    }
}
