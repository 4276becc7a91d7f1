using System.Text.RegularExpressions;
using Capi.Analyzers.Migration.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>Recognizes computed properties that are null because an object never gets the facts that they are made from: <c>Em =&gt; Mail is null ? null : Hash(Mail)</c>.</summary>
internal static class UnsetMembers
{
    private const int MaxFileLength = 1_000_000;

    /// <summary>True when a computed property reads only members of its own type that nothing sets in this object.</summary>
    /// <param name="creation">The creation of the object.</param>
    /// <param name="computed">The property.</param>
    /// <param name="getter">The body of the property.</param>
    /// <param name="code">The bodies of the compilation.</param>
    public static bool ReadsOnly(IObjectCreationOperation creation, ISymbol computed, IOperation getter, CodeIndex code)
    {
        if (computed is not IPropertySymbol { SetMethod: null } || getter is ISymbolInitializerOperation)
            return false;

        var operations = code.GetFacts(getter).Operations;
        var read = operations.OfType<IMemberReferenceOperation>().Where(one => one.Instance is IInstanceReferenceOperation).Select(one => one.Member).Distinct(SymbolEqualityComparer.Default).ToList();
        return read.Count > 0
            && !operations.Any(one => one is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } || one is IInvocationOperation { Instance: IInstanceReferenceOperation })
            && read.All(one => one is IPropertySymbol property && IsUnset(creation, property, code));
    }

    private static bool IsUnset(IObjectCreationOperation creation, IPropertySymbol property, CodeIndex code) =>
        property is { SetMethod: { } setter, IsIndexer: false } && (property.Type.IsReferenceType || property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        && code.GetBody(property) is null && code.GetBody(setter) is null
        && !(creation.Initializer?.Initializers ?? []).OfType<ISimpleAssignmentOperation>().Any(set => set.Target is IMemberReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Member, property))
        && !creation.Arguments.Any(argument => string.Equals(argument.Parameter?.Name, property.Name, StringComparison.OrdinalIgnoreCase))
        && !property.ContainingType.InstanceConstructors.Any(constructor => code.GetBody(constructor) is { } body && code.GetFacts(body).GetReferences(property).Count > 0)
        && (setter.IsInitOnly || !IsAssigned(property, code));

    // user.Mail = order.Email, anywhere.
    private static bool IsAssigned(IPropertySymbol property, CodeIndex code)
    {
        var assignment = new Regex($@"\.{Regex.Escape(property.Name)}\s*(\?\?)?=(?!=)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        try
        {
            return code.Compilation.SyntaxTrees.Any(tree => tree.Length > MaxFileLength || assignment.IsMatch(tree.GetText(code.CancellationToken).ToString()));
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }
}
