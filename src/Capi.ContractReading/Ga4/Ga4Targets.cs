using Capi.ContractReading.Members;
using Capi.ContractReading.Messages;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Ga4;

/// <summary>Finds the arguments and members that must or can get a value when a type is created.</summary>
internal static class Ga4Targets
{
    /// <summary>The arguments of the constructor, then the members that it doesn't set. A member without setter is computed and needs no value.</summary>
    public static IEnumerable<Ga4Target> GetTargets(ITypeSymbol type, IMethodSymbol constructor, IEnumerable<ISymbol> annotatedMembers, ReadingState state)
    {
        var annotated = annotatedMembers.ToList();
        var initialized = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in constructor.Parameters)
        {
            var member = ConstructorSelection.FindAnnotated(parameter, annotated);
            if ((member ?? FindMember(type, parameter)) is { } found)
                initialized.Add(found.Name);
            yield return new Ga4Target(Ga4SlotKind.Argument, parameter, member ?? parameter, parameter.Type);
        }

        var setsRequired = WellKnownTypes.FindAttribute(constructor, "System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute") is not null;
        foreach (var required in setsRequired ? [] : GetRequiredMembers(type))
        {
            initialized.Add(required.Name);
            yield return new Ga4Target(Ga4SlotKind.Required, required, annotated.Find(member => member.Name == required.Name) ?? required, MessageFormat.GetValueType(required)!);
        }

        foreach (var member in annotated)
        {
            if (!initialized.Contains(member.Name) && GetSetKind(member, state) is { } kind)
                yield return new Ga4Target(kind, member, member, MessageFormat.GetValueType(member)!);
        }
    }

    private static ISymbol? FindMember(ITypeSymbol type, IParameterSymbol parameter) =>
        MemberCollector.GetBaseTypesAndThis(type).Reverse().SelectMany(level => level.GetMembers()).FirstOrDefault(member => ConstructorSelection.IsInitializedBy(member, parameter));

    private static IEnumerable<ISymbol> GetRequiredMembers(ITypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return MemberCollector.GetBaseTypesAndThis(type).Reverse()
            .SelectMany(level => level.GetMembers())
            .Where(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && seen.Add(member.Name));
    }

    private static Ga4SlotKind? GetSetKind(ISymbol member, ReadingState state) => member switch
    {
        IFieldSymbol { IsReadOnly: false, IsConst: false } => Ga4SlotKind.Set,
        IPropertySymbol property when FindSetter(property) is { } setter && state.Compilation.IsSymbolAccessibleWithin(setter, state.Contract) =>
            setter.IsInitOnly ? Ga4SlotKind.Init : Ga4SlotKind.Set,
        _ => null,
    };

    // An override may override the getter only.
    private static IMethodSymbol? FindSetter(IPropertySymbol? property)
    {
        for (; property is not null; property = property.OverriddenProperty)
        {
            if (property.SetMethod is { } setter)
                return setter;
        }

        return null;
    }
}
