using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.Roslyn.Testing.Tests.Samples;

/// <summary>A generator whose step returns the values of a test delegate.</summary>
internal sealed class SampleGenerator(Func<GeneratorSyntaxContext, object> step, Func<object, string>? emit = null) : IIncrementalGenerator
{
    public const string Step = nameof(Step);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => node is ClassDeclarationSyntax, (found, _) => step(found))
            .WithTrackingName(Step);
        context.RegisterSourceOutput(types.Collect(), (output, values) =>
            output.AddSource("Types.g.cs", string.Concat(values.Select(value => emit?.Invoke(value) ?? "// " + value.GetHashCode() + "\n"))));
    }
}
