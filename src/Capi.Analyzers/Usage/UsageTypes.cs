using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>The runtime's types that calls are compared with, looked up once per compilation.</summary>
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

    /// <summary>True when the code is a test, which ships to nobody.</summary>
    public bool IsTest { get; }

    /// <summary>The types, or null where the runtime is not referenced.</summary>
    public static UsageTypes? Resolve(Compilation compilation) =>
        WellKnownTypes.IsRuntimeReferenced(compilation)
        && compilation.GetTypeByMetadataName("Capi.IMetaCapiClient") is { } client
        && compilation.GetTypeByMetadataName("Capi.EnqueueResult") is { } answer
        && compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask`1") is { } task
            ? new(client, answer, task, TestProject.Is(compilation))
            : null;

    /// <summary>True for <c>EnqueueAsync</c>, the generated send methods, and methods of the same form, which wrap them.</summary>
    public bool IsSend(IMethodSymbol method) =>
        Is(method.ReturnType.OriginalDefinition, _task)
        && Is(((INamedTypeSymbol)method.ReturnType).TypeArguments[0], _answer)
        && (IsEnqueue(method) || (method.Parameters.Length > 0 && Is(method.Parameters[0].Type, _client)));

    private bool IsEnqueue(IMethodSymbol method) =>
        method.Name == "EnqueueAsync"
        && (Is(method.ContainingType, _client) || method.ContainingType.AllInterfaces.Any(one => Is(one, _client)));

    private static bool Is(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
