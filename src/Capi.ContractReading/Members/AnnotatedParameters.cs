using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Members;

/// <summary>Collects the annotated constructor parameters of a type.</summary>
internal static class AnnotatedParameters
{
    // Never changed: nothing can be removed from it.
    private static readonly Dictionary<string, AnnotatedMember> Empty = new(StringComparer.Ordinal);

    /// <summary>Collects them by the parameter's name. The caller may remove what it has matched with a property.</summary>
    public static Dictionary<string, AnnotatedMember> Collect(ImmutableArray<ISymbol> members, CancellationToken cancellationToken)
    {
        Dictionary<string, AnnotatedMember>? found = null;
        foreach (var member in members)
        {
            // The copy constructor of a record has no annotations.
            if (member is not IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: false } constructor)
                continue;

            foreach (var parameter in constructor.Parameters)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var annotations = AnnotationReader.Read(parameter);
                if (annotations.Count == 0)
                    continue;
                found ??= new(StringComparer.Ordinal);
                if (!found.TryGetValue(parameter.Name, out var first))
                {
                    found.Add(parameter.Name, new AnnotatedMember(parameter, annotations));
                    continue;
                }

                // The parameters of several constructors initialize one member.
                var (merged, repeated) = AnnotationMerge.Merge(first.Annotations, annotations);
                found[parameter.Name] = new AnnotatedMember(first.Symbol, merged, repeatedAnnotations: [.. first.RepeatedAnnotations, .. repeated]);
            }
        }

        return found ?? Empty;
    }
}
