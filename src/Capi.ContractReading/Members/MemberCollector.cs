using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading.Members;

/// <summary>Collects the annotated members of a type: its own, inherited ones, and those annotated on constructor parameters.</summary>
internal static class MemberCollector
{
    private static readonly Dictionary<string, AnnotatedMember> NoParameters = new(StringComparer.Ordinal);

    /// <summary>The annotated members in declaration order, base types first. A member that hides another replaces it.</summary>
    public static IReadOnlyList<AnnotatedMember> Collect(ITypeSymbol type, CancellationToken cancellationToken)
    {
        var members = new List<AnnotatedMember>();
        foreach (var level in GetBaseTypesAndThis(type))
        {
            members.RemoveAll(member => MemberHiding.Hides(level, type, member.Symbol.Name));

            // Roslyn creates the array at each call.
            var all = level.GetMembers();
            var parameters = GetAnnotatedParameters(all, cancellationToken);
            if (members.Count == 0 && parameters.Count == 0 && !MayHaveAnnotations(all))
                continue;

            foreach (var member in MemberOrder.Sort(all))
            {
                cancellationToken.ThrowIfCancellationRequested();
                AddMember(members, member, parameters, type);
            }

            foreach (var unmatched in parameters.Values)
                AddInheritedOrUnmatched(members, level, unmatched);
        }

        return members;
    }

    // Most types have no attributes on their members; those need no order.
    private static bool MayHaveAnnotations(ImmutableArray<ISymbol> members)
    {
        foreach (var member in members)
        {
            if (member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null } && (!member.GetAttributes().IsEmpty || (member is IPropertySymbol property && HasFieldAttribute(property))))
                return true;
        }

        return false;
    }

    /// <summary>The type and its base types (for an interface, its base interfaces), base types first.</summary>
    public static IReadOnlyList<INamedTypeSymbol> GetBaseTypesAndThis(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named)
            return [];
        if (named.TypeKind == TypeKind.Interface)
        {
            // A derived interface has more base interfaces than its bases, so it comes later and hides their members.
            return
            [
                .. named.AllInterfaces.OrderBy(one => one.AllInterfaces.Length).ThenBy(one => one.ToDisplayString(), StringComparer.Ordinal),
                named,
            ];
        }

        var levels = new List<INamedTypeSymbol>();
        for (var level = named; level is { SpecialType: SpecialType.None }; level = level.BaseType)
            levels.Add(level);

        levels.Reverse();
        return levels;
    }

    private static void AddMember(List<AnnotatedMember> members, ISymbol member, Dictionary<string, AnnotatedMember> parameters, ITypeSymbol throughType)
    {
        var annotations = AnnotationReader.Read(member);
        IReadOnlyList<Annotation> repeated = [];
        if (parameters.TryGetValue(member.Name, out var parameter))
        {
            parameters.Remove(member.Name);
            (annotations, repeated) = Merge(annotations, parameter.Annotations);
            repeated = [.. repeated, .. parameter.RepeatedAnnotations];
        }

        if (member is IPropertySymbol property && ReadBackingField(property) is { Count: > 0 } ofField)
        {
            (annotations, var repeatedOfField) = Merge(annotations, ofField);
            repeated = [.. repeated, .. repeatedOfField];
        }

        var hiddenIndex = members.FindIndex(other => other.Symbol.Name == member.Name);
        if (hiddenIndex >= 0 && annotations.Count == 0 && !MemberHiding.IsVisibleThrough(member, throughType))
            return;

        var overridden = hiddenIndex >= 0 && member is IPropertySymbol { IsOverride: true } ? members[hiddenIndex] : null;
        if (overridden is not null && annotations.Count == 0)
            annotations = overridden.Annotations;

        if (hiddenIndex >= 0)
            members.RemoveAt(hiddenIndex);
        if (annotations.Count > 0)
            members.Insert(hiddenIndex >= 0 ? hiddenIndex : members.Count, new AnnotatedMember(member, annotations, GetOverriddenAnnotations(overridden), repeated));
    }

    /// <summary>Adds the annotations of another kind; the others repeat one and are returned separately.</summary>
    private static (IReadOnlyList<Annotation> Merged, IReadOnlyList<Annotation> Repeated) Merge(IReadOnlyList<Annotation> annotations, IReadOnlyList<Annotation> others)
    {
        if (annotations.Count == 0)
            return (others, []);

        return
        (
            [.. annotations, .. others.Where(other => annotations.All(one => one.Kind != other.Kind))],
            [.. others.Where(other => annotations.Any(one => one.Kind == other.Kind))]
        );
    }

    /// <summary>A record parameter may initialize an inherited property. A parameter without a property is kept, so that it can be reported.</summary>
    private static void AddInheritedOrUnmatched(List<AnnotatedMember> members, INamedTypeSymbol level, AnnotatedMember parameter)
    {
        for (var ancestor = level.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.GetMembers(parameter.Symbol.Name).OfType<IPropertySymbol>().FirstOrDefault() is not { } property)
                continue;

            var replaced = GetOverriddenAnnotations(members.Find(member => member.Symbol.Name == property.Name));
            members.RemoveAll(member => member.Symbol.Name == property.Name);
            members.Add(new AnnotatedMember(property, parameter.Annotations, replaced, parameter.RepeatedAnnotations));
            return;
        }

        members.Add(parameter);
    }

    /// <summary>All annotations so far of a property that is about to be replaced.</summary>
    private static IReadOnlyList<Annotation> GetOverriddenAnnotations(AnnotatedMember? replaced) =>
        replaced is null ? [] : [.. replaced.Annotations, .. replaced.OverriddenAnnotations];

    /// <summary>Reads attributes such as <c>[field: Hashed]</c>, which are on the backing field.</summary>
    private static IReadOnlyList<Annotation> ReadBackingField(IPropertySymbol property)
    {
        // Check the syntax first: most properties have no such attribute.
        return HasFieldAttribute(property) && AnnotationPlacement.FindBackingField(property) is { } field ? AnnotationReader.Read(field) : [];
    }

    private static bool HasFieldAttribute(IPropertySymbol property)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (HasFieldAttribute(reference.GetSyntax()))
                return true;
        }

        return property.PartialImplementationPart is { } part && HasFieldAttribute(part);
    }

    private static bool HasFieldAttribute(SyntaxNode declaration)
    {
        var lists = declaration switch
        {
            BasePropertyDeclarationSyntax property => property.AttributeLists,
            ParameterSyntax parameter => parameter.AttributeLists,
            _ => default,
        };
        foreach (var list in lists)
        {
            if (list.Target is { Identifier.ValueText: "field" })
                return true;
        }

        return false;
    }

    private static Dictionary<string, AnnotatedMember> GetAnnotatedParameters(ImmutableArray<ISymbol> members, CancellationToken cancellationToken)
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
                var (merged, repeated) = Merge(first.Annotations, annotations);
                found[parameter.Name] = new AnnotatedMember(first.Symbol, merged, repeatedAnnotations: [.. first.RepeatedAnnotations, .. repeated]);
            }
        }

        return found ?? NoParameters;
    }
}
