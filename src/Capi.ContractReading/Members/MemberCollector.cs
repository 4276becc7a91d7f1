using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Members;

/// <summary>Collects the annotated members of a type: its own, inherited ones, and those annotated on constructor parameters.</summary>
internal static class MemberCollector
{
    /// <summary>The annotated members in declaration order, base types first. A member that hides another replaces it.</summary>
    public static IReadOnlyList<AnnotatedMember> Collect(ITypeSymbol type, CancellationToken cancellationToken)
    {
        var members = new List<AnnotatedMember>();
        foreach (var level in GetBaseTypesAndThis(type))
        {
            members.RemoveAll(member => MemberHiding.Hides(level, type, member.Symbol.Name));

            // Roslyn creates the array at each call.
            var all = level.GetMembers();
            var parameters = AnnotatedParameters.Collect(all, cancellationToken);
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
            if (member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null } && (!member.GetAttributes().IsEmpty || (member is IPropertySymbol property && BackingFieldAnnotations.HasAny(property))))
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
            (annotations, repeated) = AnnotationMerge.Merge(annotations, parameter.Annotations);
            repeated = [.. repeated, .. parameter.RepeatedAnnotations];
        }

        if (member is IPropertySymbol property && BackingFieldAnnotations.Read(property) is { Count: > 0 } ofField)
        {
            (annotations, var repeatedOfField) = AnnotationMerge.Merge(annotations, ofField);
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
}
