using System.Threading;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Symbols;
using Capi.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Parses which members the redacted text form of a contract shows.</summary>
internal static class RedactionParser
{
    /// <summary>The text form to emit, or null when the user declares one or a base type can't be overridden.</summary>
    public static RedactionModel? Parse(ContractDefinition contract, Compilation compilation, CancellationToken cancellationToken)
    {
        var type = contract.Type;

        // A record with its own ToString still needs PrintMembers: derived records call it.
        if (type.IsRecord ? DeclaresPrintMembers(type) : !ToStringOverride.IsPossible(type, compilation))
            return null;

        var members = GetPrintedMembers(contract, cancellationToken);
        var hidesSomething = HidesSomething(contract, members);
        return new RedactionModel(
            type.IsRecord,
            type.IsRecord ? GetModifiers(type) : "public override",
            EquatableArray.From(members),
            hidesSomething && WellKnownTypes.FindAttribute(type, "System.Diagnostics", "DebuggerDisplayAttribute") is null,
            hidesSomething && WellKnownTypes.FindAttribute(type, "System.Diagnostics", "DebuggerTypeProxyAttribute") is null);
    }

    // A debugger shows private members as well.
    private static bool HidesSomething(ContractDefinition contract, List<PrintedMember> members) =>
        members.Exists(member => member.Expression is null) || contract.Fields.Any(field => field.Section == FieldSection.UserData);

    private static bool DeclaresPrintMembers(INamedTypeSymbol type) =>
        type.GetMembers("PrintMembers").OfType<IMethodSymbol>().Any(method =>
            method is { IsImplicitlyDeclared: false, Parameters.Length: 1, Arity: 0 });

    private static string GetModifiers(INamedTypeSymbol type) => type switch
    {
        { IsValueType: true } => "private",
        { BaseType.SpecialType: not SpecialType.System_Object } => "protected override",
        { IsSealed: true } => "private",
        _ => "protected virtual",
    };

    /// <summary>The members that the compiler would print: public instance members. Includes inherited ones, because a base type
    /// that is not a contract prints everything.</summary>
    private static List<PrintedMember> GetPrintedMembers(ContractDefinition contract, CancellationToken cancellationToken)
    {
        var members = new List<(string Name, string? Expression)>();
        foreach (var level in MemberCollector.GetBaseTypesAndThis(contract.Type))
        {
            members.RemoveAll(member => MemberHiding.Hides(level, contract.Type, member.Name));
            foreach (var member in MemberOrder.Sort(level.GetMembers()))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!IsPrintable(member))
                    continue;

                var hidden = FindIndex(members, member.Name);
                if (hidden >= 0)
                    members[hidden] = (member.Name, GetExpression(contract, member));
                else
                    members.Add((member.Name, GetExpression(contract, member)));
            }
        }

        return members.ConvertAll(member => new PrintedMember(member.Name, member.Expression));
    }

    private static int FindIndex(List<(string Name, string? Expression)> members, string name)
    {
        for (var index = 0; index < members.Count; index++)
        {
            if (members[index].Name == name)
                return index;
        }

        return -1;
    }

    private static bool IsPrintable(ISymbol member) =>
        member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsImplicitlyDeclared: false }
            and (IFieldSymbol or IPropertySymbol { IsIndexer: false })
        && (member is not IPropertySymbol property || AnnotatedMember.FindGetter(property) is { DeclaredAccessibility: Accessibility.Public });

    private static string? GetExpression(ContractDefinition contract, ISymbol member)
    {
        ContractField? shown = null;
        foreach (var field in contract.Fields)
        {
            if (!SymbolEqualityComparer.Default.Equals(field.Path[0], member))
                continue;
            if (!IsShown(field))
                return null;
            shown = field;
        }

        if (shown is null)
            return null;

        var format = shown.Value.Kind is ScalarKind.DateOnly or ScalarKind.DateTimeOffset ? ":O" : "";
        return "this." + TypeNames.EscapeIdentifier(member.Name) + format;
    }

    // The query of a URL can contain an email address or a token; a flattened member is a whole object.
    private static bool IsShown(ContractField field) =>
        field is { Path.Length: 1, Value: { IsCollection: false, Kind: not null and not ScalarKind.Uri } }
        && field.Annotation is AnnotationKind.EventId or AnnotationKind.EventTime or AnnotationKind.OptOut
            or AnnotationKind.EventConsent or AnnotationKind.CustomData;
}
