using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Usage;

/// <summary>The runtime's types that calls are compared with, resolved once per compilation.</summary>
internal sealed class UsageTypes
{
    private readonly INamedTypeSymbol _client;
    private readonly INamedTypeSymbol _enqueueResult;
    private readonly INamedTypeSymbol _valueTask;

    private UsageTypes(INamedTypeSymbol client, INamedTypeSymbol enqueueResult, INamedTypeSymbol valueTask, bool isTestProject)
    {
        _client = client;
        _enqueueResult = enqueueResult;
        _valueTask = valueTask;
        IsTestProject = isTestProject;
    }

    /// <summary>True if the project is a test project.</summary>
    public bool IsTestProject { get; }

    /// <summary>Gets the types, or null if the project doesn't reference the runtime.</summary>
    public static UsageTypes? Resolve(Compilation compilation) =>
        WellKnownTypes.IsRuntimeReferenced(compilation)
        && compilation.GetTypeByMetadataName("Capi.IMetaCapiClient") is { } client
        && compilation.GetTypeByMetadataName("Capi.EnqueueResult") is { } enqueueResult
        && compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask`1") is { } valueTask
            ? new(client, enqueueResult, valueTask, TestProject.IsTestProject(compilation))
            : null;

    /// <summary>True for <c>EnqueueAsync</c>, <c>EnqueueBatchAsync</c>, the generated send methods, and wrapper methods with the same signature.</summary>
    public bool IsSendMethod(IMethodSymbol method) =>
        method.ReturnType.Name == _valueTask.Name
        && AreEqual(method.ReturnType.OriginalDefinition, _valueTask)
        && IsResult(((INamedTypeSymbol)method.ReturnType).TypeArguments[0])
        && (IsEnqueueMethod(method) || (method.Parameters.Length > 0 && AreEqual(method.Parameters[0].Type, _client)));

    /// <summary>True for one result, and for the results of a batch.</summary>
    private bool IsResult(ITypeSymbol type) =>
        AreEqual(type, _enqueueResult) || (type is INamedTypeSymbol { Name: "IReadOnlyList", TypeArguments.Length: 1 } list && AreEqual(list.TypeArguments[0], _enqueueResult));

    private bool IsEnqueueMethod(IMethodSymbol method) =>
        method.Name is "EnqueueAsync" or "EnqueueBatchAsync"
        && (AreEqual(method.ContainingType, _client) || method.ContainingType.AllInterfaces.Any(one => AreEqual(one, _client)));

    private static bool AreEqual(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
