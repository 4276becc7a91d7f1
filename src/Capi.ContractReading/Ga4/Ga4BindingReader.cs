using System.Collections.Immutable;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Rules;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Ga4;

/// <summary>Decides how a GA4 event is bound to a contract, and reports why it can't be.</summary>
internal static class Ga4BindingReader
{
    /// <summary>The name of the attribute's type.</summary>
    public const string AttributeName = "Ga4EventAttribute";

    /// <summary>Finds <c>[Ga4Event]</c>, or null.</summary>
    public static AttributeData? FindAttribute(INamedTypeSymbol type) => WellKnownTypes.FindAttribute(type, "Capi", AttributeName);

    /// <summary>The name that the attribute gives; null for code that doesn't compile.</summary>
    public static string? GetEventName(AttributeData attribute) =>
        attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0] is { Kind: TypedConstantKind.Primitive, Value: string name } ? name : null;

    /// <summary>True for an event of the site's own.</summary>
    public static bool IsCustom(AttributeData attribute) => attribute.NamedArguments.Any(argument => argument is { Key: "IsCustom", Value.Value: true });

    /// <summary>Reads the binding of a contract without other problems.</summary>
    /// <returns>Null without the attribute, or if a problem was added.</returns>
    public static Ga4Binding? Read(ReadingState state)
    {
        if (state.Ga4Event is not { } attribute || state.Problems.Count > 0)
            return null;
        if (GetEventName(attribute) is not { } name)
        {
            state.AddErrorType(state.Contract);
            return null;
        }

        var construction = CreateConstruction(state, state.Contract, state.Fields, depth: 0, state.Contract);
        return construction is not null && state.Problems.Count == 0 ? new Ga4Binding(name, construction) : null;
    }

    /// <summary>How the type is created from those fields whose path leads through it; null if a problem was added.</summary>
    /// <param name="depth">The index of the type's own members in the path of each field.</param>
    /// <param name="owner">What to report if the type can't be created: the contract, or the member of the type.</param>
    private static Ga4Construction? CreateConstruction(ReadingState state, ITypeSymbol type, IReadOnlyList<ContractField> fields, int depth, ISymbol owner)
    {
        state.CancellationToken.ThrowIfCancellationRequested();
        var members = fields.GroupBy(field => field.Path[depth], SymbolEqualityComparer.Default).ToDictionary(group => group.Key!, group => group.ToList(), SymbolEqualityComparer.Default);
        var selection = ConstructorSelection.Select(type, members.Keys.ToImmutableArray(), state);
        if (selection is null)
        {
            Ga4UnconstructibleRule.Report(state, owner, type);
            return null;
        }

        var slots = new List<Ga4Slot>();
        foreach (var target in Ga4Targets.GetTargets(type, selection, members.Keys, state))
        {
            var own = members.TryGetValue(target.Member, out var found) ? found : [];
            if (CreateSlot(state, target, own, depth) is { } slot)
                slots.Add(slot);
        }

        return new Ga4Construction(type, slots);
    }

    private static Ga4Slot? CreateSlot(ReadingState state, Ga4Target target, List<ContractField> fields, int depth)
    {
        var nested = fields.Where(field => field.Path.Length > depth + 1).ToList();
        var own = fields.Where(field => field.Path.Length == depth + 1 && IsSupplied(field)).OrderBy(field => field.Section).ToList();
        var (construction, form) = ((Ga4Construction?)null, Ga4CollectionForm.None);
        if (nested.Count > 0)
            construction = CreateConstruction(state, ValueReader.UnwrapNullable(target.Type), nested, depth + 1, target.Member);
        else if (own.Count > 0)
        {
            var first = own[0];
            if (first.Value.IsCollection && (form = Ga4Collections.GetForm(target.Type, state.Compilation)) == Ga4CollectionForm.None)
                Ga4UnconstructibleRule.Report(state, target.Member, target.Type);
            if (first.Value.IsContent)
                construction = CreateConstruction(state, first.Value.ItemType, first.ContentFields, depth: 0, target.Member);
        }

        var slot = new Ga4Slot
        {
            Kind = target.Kind,
            Target = target.Symbol,
            Type = target.Type,
            Member = target.Member,
            Fields = nested.Count > 0 ? nested : own,
            Construction = construction,
            IsFlattened = nested.Count > 0,
            Collection = form,
        };
        if (slot.Fields.Count == 0 && slot.IsNeeded)
            Ga4ValueMissingRule.Report(state, target.Member, fields.FirstOrDefault());

        // A default or null: an argument without value is left out, a required member is set to null.
        return slot.Fields.Count > 0 || slot.Kind == Ga4SlotKind.Required || (slot.Kind == Ga4SlotKind.Argument && !slot.IsOptionalArgument) ? slot : null;
    }

    private static bool IsSupplied(ContractField field) => field.Section == FieldSection.Content || Ga4Parameters.CanSupply(field);
}
