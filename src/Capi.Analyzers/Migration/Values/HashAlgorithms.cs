using Capi.Analyzers.Flow.KnownApis;
using Capi.Analyzers.Migration.Code;
using Capi.ContractReading.Symbols;
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
        var name = type?.Name ?? call.TargetMethod.ContainingType.Name;
        if (name == "IncrementalHash" && call.Instance is { } incremental && FindDefinition(incremental, code) is IInvocationOperation { Arguments: [var algorithm, ..] })
            return KnownMethods.SkipConversions(algorithm.Value) is IMemberReferenceOperation { Member.Name: var member } ? member : name;
        return name.EndsWith("Digest", StringComparison.Ordinal) && IsOther(call.TargetMethod) ? name.Substring(0, name.Length - "Digest".Length).ToUpperInvariant() : name;
    }

    /// <summary>True for the digests of BouncyCastle, whose bytes <c>DoFinal</c> writes.</summary>
    public static bool IsOther(IMethodSymbol method) =>
        (method.Name is "DoFinal" or "CalculateDigest" or "DoOutput") && WellKnownTypes.GetOutermostNamespace(method) == "Org";

    /// <summary>The data that is hashed: an argument, or what was appended before.</summary>
    public static IOperation? FindInput(IInvocationOperation call, CodeIndex code)
    {
        if (call.TargetMethod.Name is "GetHashAndReset" or "GetCurrentHash" or "TryGetHashAndReset" or "TryGetCurrentHash" or "DoFinal" && call.Instance is { } hasher)
            return FindAppended(KnownMethods.SkipConversions(hasher), code);
        return (call.Arguments.FirstOrDefault(argument => HashFunctions.IsInputParameter(argument.Parameter)) ?? (call.TargetMethod.Name == "CalculateDigest" ? call.Arguments.LastOrDefault() : call.Arguments.FirstOrDefault()))?.Value;
    }

    // hash.AppendData(bytes); digest.BlockUpdate(bytes, 0, bytes.Length);
    private static IOperation? FindAppended(IOperation hasher, CodeIndex code) => GetSymbol(hasher) is { } symbol
        ? code.GetFacts(hasher).GetReferences(symbol).Select(reference => reference.Parent).OfType<IInvocationOperation>()
            .FirstOrDefault(append => append is { TargetMethod.Name: "AppendData" or "BlockUpdate" or "TransformBlock", Arguments.Length: > 0 } && append.Syntax.SpanStart < hasher.Syntax.SpanStart)?.Arguments[0].Value
        : null;

    private static ISymbol? GetSymbol(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IMemberReferenceOperation member => member.Member,
        _ => null,
    };

    private static IOperation? FindDefinition(IOperation instance, CodeIndex code) => KnownMethods.SkipConversions(instance) is var operation && operation switch
    {
        ILocalReferenceOperation local => code.GetFacts(local).GetDefinitions(local.Local) is [var definition] ? definition.Value : null,
        IFieldReferenceOperation field => (code.GetBody(field.Field) as ISymbolInitializerOperation)?.Value,
        _ => null,
    } is { } found ? KnownMethods.SkipConversions(found) : null;

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
