using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>The runtime's types that calls are compared with, resolved once per compilation.</summary>
internal sealed class UsageTypes
{
    private readonly INamedTypeSymbol _client;
    private readonly INamedTypeSymbol _answer;
    private readonly INamedTypeSymbol _task;

    private UsageTypes(INamedTypeSymbol client, INamedTypeSymbol answer, INamedTypeSymbol task, bool isTest)
    {
        _client = client;
        _answer = answer;
        _task = task;
        IsTest = isTest;
    }

    /// <summary>True if the project is a test project.</summary>
    public bool IsTest { get; }

    /// <summary>Gets the types, or null if the project doesn't reference the runtime.</summary>
    public static UsageTypes? Resolve(Compilation compilation) =>
        WellKnownTypes.IsRuntimeReferenced(compilation)
        && compilation.GetTypeByMetadataName("Capi.IMetaCapiClient") is { } client
        && compilation.GetTypeByMetadataName("Capi.EnqueueResult") is { } answer
        && compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask`1") is { } task
            ? new(client, answer, task, TestProject.Is(compilation))
            : null;

    /// <summary>True for <c>EnqueueAsync</c>, the generated send methods, and wrapper methods with the same signature.</summary>
    public bool IsSend(IMethodSymbol method) =>
        Is(method.ReturnType.OriginalDefinition, _task)
        && Is(((INamedTypeSymbol)method.ReturnType).TypeArguments[0], _answer)
        && (IsEnqueue(method) || (method.Parameters.Length > 0 && Is(method.Parameters[0].Type, _client)));

    private bool IsEnqueue(IMethodSymbol method) =>
        method.Name == "EnqueueAsync"
        && (Is(method.ContainingType, _client) || method.ContainingType.AllInterfaces.Any(one => Is(one, _client)));

    private static bool Is(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
