using Capi.Generators.Tests.Refused;
using Capi.Generators.Tests.Shapes;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Agreement;

/// <summary>Code without errors of compiler and rules gets generated code that compiles, and vice versa.</summary>
public class AgreementTests
{
    private const int Mutations = 400;

    public static TheoryData<string> Shapes => [.. ShapeCorpus.All().Select(shape => shape.Name)];

    public static TheoryData<string> Refused => [.. RefusedCorpus.All().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_shape_that_is_emitted_has_no_finding(string name)
    {
        var code = ShapeCorpus.All().Single(shape => shape.Name == name).Code;

        Assert.Equal(new Both(Compiles: true, HasFindings: false, IsEmitted: true), await Both.OfAsync(TestCompilation.Create(code)));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_refused_has_a_finding_of_its_rule_and_of_no_other(string name)
    {
        var (_, _, id, hit, _) = RefusedCorpus.All().Single(one => one.Name == name);
        var compilation = TestCompilation.Create(hit);
        var both = await Both.OfAsync(compilation);

        Assert.False(both.IsEmitted);
        Assert.False(both.Compiles && !both.HasFindings);
        Assert.Equal(id.Length == 0 ? [] : [id], (await Analyze.ContractsAsync(compilation)).Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.Id));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task The_near_miss_has_no_finding(string name)
    {
        var both = await Both.OfAsync(TestCompilation.Create(RefusedCorpus.All().Single(one => one.Name == name).Miss));

        Assert.False(both.HasFindings);
        Assert.Equal(both.Compiles, both.IsEmitted);
    }

    [Fact]
    public async Task They_agree_on_contracts_with_other_words_in_them()
    {
        // Fixed seed: failures are reproducible.
        var random = new Random(20261122);
        var sources = Sources();
        var (compiled, found) = (0, 0);
        for (var number = 0; number < Mutations; number++)
        {
            var twisted = Twist.Source(sources[random.Next(sources.Length)], random);
            var both = await Both.OfAsync(TestCompilation.Create([("Test0.cs", twisted)]));
            if (!both.Compiles)
                continue;

            compiled++;
            found += both.HasFindings ? 1 : 0;
            Assert.True(both.IsEmitted == !both.HasFindings, $"{both}\n{twisted}");
        }

        // The test is meaningful only if both results occur often enough.
        Assert.True(found > 50 && compiled - found > 50, $"Of {Mutations}, {compiled} compile and {found} have findings.");
    }

    private static string[] Sources() =>
        [.. ShapeCorpus.All().Select(shape => shape.Code), .. RefusedCorpus.All().SelectMany(one => new[] { one.Hit, one.Miss })];
}
