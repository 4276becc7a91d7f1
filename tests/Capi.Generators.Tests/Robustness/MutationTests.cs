using Capi.Generators.Tests.Refused;
using Capi.Generators.Tests.Shapes;
using Capi.Roslyn.Testing;

namespace Capi.Generators.Tests.Robustness;

/// <summary>Half-typed code: whatever stands in the editor, the generator neither throws nor loses its voice.</summary>
public class MutationTests
{
    private const int Mutations = 300;

    [Fact]
    public void Mangled_code_never_makes_it_throw()
    {
        // Seeded: a failure must come again.
        var random = new Random(20261122);
        var sources = ShapeCorpus.All().Select(shape => shape.Code).Concat(RefusedCorpus.All().Select(one => one.Hit)).ToArray();
        var run = GeneratorRun.First(new CapiEventGenerator(), TestCompilation.Create(sources[0]));
        for (var number = 0; number < Mutations; number++)
        {
            var source = sources[random.Next(sources.Length)];
            var mangled = Mangle.Source(source, random);

            // GeneratorRun fails on any exception; going on with one driver is what an editor does.
            run = run.Again(TestCompilation.Create([("Test0.cs", mangled)]));
        }

        var last = run.Again(TestCompilation.Create(sources[0]));
        Assert.Single(last.Sources);
        Require.NoErrors(last.Output);
    }

    [Fact]
    public void Code_cut_off_anywhere_never_makes_it_throw()
    {
        var source = MarkupParser.Parse(OrdinaryContract.Code("Order")).OnlyFile.Text;
        var run = GeneratorRun.First(new CapiEventGenerator(), TestCompilation.Create(source));
        for (var length = 0; length < source.Length; length += 3)
            run = run.Again(TestCompilation.Create([("Test0.cs", source[..length])]));

        Assert.NotNull(run);
    }
}
