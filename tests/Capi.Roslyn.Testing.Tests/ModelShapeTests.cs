using System.Collections.Immutable;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using Capi.Roslyn.Testing.Tests.Samples;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Roslyn.Testing.Tests;

/// <summary>Tests that ModelShape rejects each kind of bad model.</summary>
public class ModelShapeTests
{
    private static readonly CSharpCompilation Compilation = TestCompilation.Create("public class A;");

    public static TheoryData<string> BadValues => [.. CreateBadValues().Keys];

    [Theory]
    [MemberData(nameof(BadValues))]
    public void A_bad_model_is_rejected(string name)
    {
        var failure = Assert.Throws<TestFailureException>(() => ModelShape.Check(new SampleModel(CreateBadValues()[name])));

        Assert.Contains(".Value", failure.Message.Replace("<Value>k__BackingField", "Value", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_model_is_accepted()
    {
        ModelShape.Check(new SampleModel("text"));
        ModelShape.Check(new SampleModel(null));
        ModelShape.Check(new SampleModel(DayOfWeek.Friday));
        ModelShape.Check(new SampleModel(new SampleModel(5)));
    }

    [Fact]
    public void A_bad_object_is_found_deep_inside()
    {
        var deep = new SampleModel(new SampleModel(new SampleModel(Compilation.GetTypeByMetadataName("A"))));

        Assert.Throws<TestFailureException>(() => ModelShape.Check(deep));
    }

    [Fact]
    public void The_same_object_from_two_runs_is_rejected()
    {
        var shared = new SampleModel(1);
        var failure = Assert.Throws<TestFailureException>(() => Compare(_ => shared, _ => shared));

        Assert.Contains("not independent", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_values_from_two_runs_are_rejected()
    {
        Assert.Throws<TestFailureException>(() => Compare(_ => new SampleModel(new object()), _ => new SampleModel(new object())));
    }

    [Fact]
    public void Equal_values_from_two_runs_are_accepted() =>
        Compare(found => new SampleModel(((ClassDeclarationSyntax)found.Node).Identifier.Text), found => new SampleModel(((ClassDeclarationSyntax)found.Node).Identifier.Text));

    private static void Compare(Func<GeneratorSyntaxContext, object> one, Func<GeneratorSyntaxContext, object> other) => ModelShape.CheckEqualAndDistinct(
        GeneratorRun.Start(new SampleGenerator(one, _ => ""), Compilation),
        GeneratorRun.Start(new SampleGenerator(other, _ => ""), Compilation.Clone()),
        [SampleGenerator.Step]);

    private static Dictionary<string, object> CreateBadValues()
    {
        var tree = Compilation.SyntaxTrees[0];
        var symbol = Compilation.GetTypeByMetadataName("A")!;
        return new Dictionary<string, object>
        {
            ["symbol"] = symbol,
            ["compilation"] = Compilation,
            ["semantic model"] = Compilation.GetSemanticModel(tree),
            ["syntax node"] = tree.GetRoot(),
            ["syntax token"] = tree.GetRoot().GetFirstToken(),
            ["syntax tree"] = tree,
            ["location"] = symbol.Locations[0],
            ["delegate"] = new Func<int>(() => 1),
            ["array"] = new[] { 1 },
            ["list"] = new List<int>(),
            ["dictionary"] = new Dictionary<int, int>(),
            ["immutable array"] = ImmutableArray.Create(1),
            ["object without equality"] = new TypeWithoutEquality(),
        };
    }

    private sealed class TypeWithoutEquality;
}
