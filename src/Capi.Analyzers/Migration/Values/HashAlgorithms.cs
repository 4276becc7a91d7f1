using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Values;

/// <summary>Finds the algorithm of a hash.</summary>
internal static class HashAlgorithms
{
    private const string AnyAlgorithm = "HashAlgorithm";

    /// <summary>The name of the type that computes a hash: <c>MD5</c> for <c>MD5.HashData</c> and for <c>MD5.Create().ComputeHash</c>.</summary>
    public static string FindName(IInvocationOperation call, CodeIndex code)
    {
        var type = call.Instance is { } instance ? FindType(KnownMethods.SkipConversions(instance), code) : null;
        return type?.Name ?? call.TargetMethod.ContainingType.Name;
    }

    // A variable of the type HashAlgorithm has the algorithm that it was created with.
    private static ITypeSymbol? FindType(IOperation instance, CodeIndex code)
    {
        if (instance.Type?.Name != AnyAlgorithm)
            return instance.Type;

        var created = instance switch
        {
            ILocalReferenceOperation local => code.GetFacts(local).GetDefinitions(local.Local) is [var definition] ? definition.Value : null,
            IFieldReferenceOperation { Field.IsReadOnly: true } field => (code.GetBody(field.Field) as ISymbolInitializerOperation)?.Value,
            _ => null,
        };
        return created is null ? instance.Type : KnownMethods.SkipConversions(created).Type;
    }
}
