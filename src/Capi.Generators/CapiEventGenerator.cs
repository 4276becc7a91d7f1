using Microsoft.CodeAnalysis;

namespace Capi.Generators;

/// <summary>Turns annotated types into event contracts.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CapiEventGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
