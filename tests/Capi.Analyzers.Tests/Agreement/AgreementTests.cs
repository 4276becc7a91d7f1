using Capi.Generators.Tests.ContractReading;
using Capi.Generators.Tests.Shapes;
using Capi.Roslyn.Testing.Analyzers;
using Capi.Roslyn.Testing.Compiling;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Tests.Agreement;

/// <summary>Code without errors of compiler and rules gets generated code that compiles, and vice versa.</summary>
public class AgreementTests
{
    private const int Mutations = 400;

    public static TheoryData<string> Shapes => [.. ShapeCorpus.GetAll().Select(shape => shape.Name)];

    public static TheoryData<string> InvalidContracts => [.. InvalidContractCorpus.GetAll().Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task A_valid_contract_is_emitted_and_has_no_errors(string name)
    {
        var code = ShapeCorpus.GetAll().Single(shape => shape.Name == name).Code;

        Assert.Equal(new AgreementResult(Compiles: true, HasErrors: false, IsEmitted: true), await AgreementResult.EvaluateAsync(TestCompilation.Create(code)));
    }

    [Theory]
    [MemberData(nameof(InvalidContracts))]
    public async Task An_invalid_contract_is_not_emitted_and_has_exactly_the_error_of_its_rule(string name)
    {
        var (_, _, id, hit, _) = InvalidContractCorpus.GetAll().Single(one => one.Name == name);
        var compilation = TestCompilation.Create(hit);
        var result = await AgreementResult.EvaluateAsync(compilation);

        Assert.False(result.IsEmitted);
        Assert.False(result.Compiles && !result.HasErrors);
        Assert.Equal(id.Length == 0 ? [] : [id], (await compilation.GetDiagnosticsAsync([new ContractAnalyzer()])).Where(one => one.Severity == DiagnosticSeverity.Error).Select(one => one.Id));
    }

    [Theory]
    [MemberData(nameof(InvalidContracts))]
    public async Task The_near_miss_has_no_errors(string name)
    {
        var result = await AgreementResult.EvaluateAsync(TestCompilation.Create(InvalidContractCorpus.GetAll().Single(one => one.Name == name).Miss));

        Assert.False(result.HasErrors);
        Assert.Equal(result.Compiles, result.IsEmitted);
    }

    [Fact]
    public async Task Compiler_rules_and_generator_agree_on_mutated_contracts()
    {
        // Fixed seed: failures are reproducible.
        var random = new Random(20261122);
        var sources = GetSources();
        var (compiled, found) = (0, 0);
        for (var number = 0; number < Mutations; number++)
        {
            var mutated = ContractMutator.Mutate(sources[random.Next(sources.Length)], random);
            var result = await AgreementResult.EvaluateAsync(TestCompilation.Create([("Test0.cs", mutated)]));
            if (!result.Compiles)
                continue;

            compiled++;
            found += result.HasErrors ? 1 : 0;
            Assert.True(result.IsEmitted == !result.HasErrors, $"{result}\n{mutated}");
        }

        // The test is meaningful only if both results occur often enough.
        Assert.True(found > 50 && compiled - found > 50, $"Of {Mutations}, {compiled} compile and {found} have findings.");
    }

    private static string[] GetSources() =>
        [.. ShapeCorpus.GetAll().Select(shape => shape.Code), .. InvalidContractCorpus.GetAll().SelectMany(one => new[] { one.Hit, one.Miss })];
}
