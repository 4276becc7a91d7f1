using System.Threading;
using Capi.Generators.Model;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Generators.Parsing;

/// <summary>Parses which members the redacted text form of a contract shows.</summary>
internal static class RedactionParser
{
    /// <summary>The text form to emit, or null when the user declares one or a base type can't be overridden.</summary>
    public static RedactionModel? Parse(ContractFacts facts, Compilation compilation, CancellationToken cancellationToken)
    {
        var type = facts.Type;

        // A record with its own ToString still needs PrintMembers: derived records call it.
        if (type.IsRecord ? DeclaresPrintMembers(type) : !TextFormRule.CanOverride(type, compilation))
            return null;

        var members = Printed(facts, cancellationToken);
        var hidesSomething = HidesSomething(facts, members);
        return new RedactionModel(
            type.IsRecord,
            type.IsRecord ? Modifiers(type) : "public override",
            EquatableArray.From(members),
            hidesSomething && WellKnownTypes.Attribute(type, "System.Diagnostics", "DebuggerDisplayAttribute") is null,
            hidesSomething && WellKnownTypes.Attribute(type, "System.Diagnostics", "DebuggerTypeProxyAttribute") is null);
    }

    // A debugger shows private members as well.
    private static bool HidesSomething(ContractFacts facts, List<PrintedMember> members) =>
        members.Exists(member => member.Hole is null) || facts.Fields.Any(field => field.Section == FieldSection.UserData);

    private static bool DeclaresPrintMembers(INamedTypeSymbol type) =>
        type.GetMembers("PrintMembers").OfType<IMethodSymbol>().Any(method =>
            method is { IsImplicitlyDeclared: false, Parameters.Length: 1, Arity: 0 });

    private static string Modifiers(INamedTypeSymbol type) => type switch
    {
        { IsValueType: true } => "private",
        { BaseType.SpecialType: not SpecialType.System_Object } => "protected override",
        { IsSealed: true } => "private",
        _ => "protected virtual",
    };

    /// <summary>The members that the compiler would print: public instance members. Includes inherited ones, because a base type
    /// that is not a contract prints everything.</summary>
    private static List<PrintedMember> Printed(ContractFacts facts, CancellationToken cancellationToken)
    {
        var members = new List<(string Name, string? Hole)>();
        foreach (var level in MemberCollector.Levels(facts.Type))
        {
            members.RemoveAll(member => HidingRule.Hides(level, facts.Type, member.Name));
            foreach (var member in MemberOrder.Sort(level.GetMembers()))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!IsPrintable(member))
                    continue;

                var hidden = IndexOf(members, member.Name);
                if (hidden >= 0)
                    members[hidden] = (member.Name, Hole(facts, member));
                else
                    members.Add((member.Name, Hole(facts, member)));
            }
        }

        return members.ConvertAll(member => new PrintedMember(member.Name, member.Hole));
    }

    private static int IndexOf(List<(string Name, string? Hole)> members, string name)
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
        && (member is not IPropertySymbol property || AnnotatedMember.GetterOf(property) is { DeclaredAccessibility: Accessibility.Public });

    private static string? Hole(ContractFacts facts, ISymbol member)
    {
        FieldFact? own = null;
        foreach (var field in facts.Fields)
        {
            if (!SymbolEqualityComparer.Default.Equals(field.Path[0], member))
                continue;
            if (!IsShown(field))
                return null;
            own = field;
        }

        if (own is null)
            return null;

        var format = own.Value.Kind is ScalarKind.Date or ScalarKind.Instant ? ":O" : "";
        return "this." + TypeNames.Escape(member.Name) + format;
    }

    // The query of a URL can contain an email address or a token; a flattened member is a whole object.
    private static bool IsShown(FieldFact field) =>
        field is { Path.Length: 1, Value: { IsCollection: false, Kind: not null and not ScalarKind.Uri } }
        && field.Annotation is AnnotationKind.EventId or AnnotationKind.EventTime or AnnotationKind.OptOut
            or AnnotationKind.EventConsent or AnnotationKind.CustomData;
}
