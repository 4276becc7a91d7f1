using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI013: an annotation without a key on a member whose name says none.</summary>
internal sealed class KeyNotInferableRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.KeyNotInferable;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract)
    {
        var kind = problem.Annotation!.Kind;
        return [Names.Of(problem.Symbol), Names.Attribute(kind), Remedy(kind, problem.Symbol.Name)];
    }

    private static string Remedy(AnnotationKind kind, string memberName) => kind switch
    {
        AnnotationKind.Hashed => "write one of the Identifier constants, such as [Hashed(Identifier.Email)]",
        AnnotationKind.Clear => "write one of the Identifier constants, such as [Clear(Identifier.Fbc)]",

        // A name such as City may be the hotel's town or the buyer's; only the developer knows.
        _ when KeyInference.UserData(memberName) is { } key =>
            "mark it " + UserDataAttributes.For(key) + " when it is about the person, else write a property name",
        _ => "write a CustomDataKey constant or a property name of your own",
    };

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract)
    {
        // A key that the member's type can't carry would be the next mistake.
        var kind = problem.Annotation!.Kind;
        var value = Names.ValueTypeOf(problem.Symbol) is { } type ? ValueReader.Read(type) : null;
        if (kind != AnnotationKind.CustomData)
            return [(FixProperties.Choices, FixFacts.Choices(UserDataAttributes.KeysOf(kind).Where(IsCarried)))];

        // A property of one's own is the other choice, and the only one where the name says nothing of a person.
        var key = KeyInference.UserData(problem.Symbol.Name) is { } person && IsCarried(person) ? person : null;
        var own = NameWords.SnakeCase(problem.Symbol.Name);
        var isInEntry = WellKnownTypes.Attribute(problem.Symbol.ContainingType, "Capi", "MetaContentAttribute") is not null;
        var section = isInEntry ? ParameterSection.Content : ParameterSection.CustomData;
        return
        [
            (FixProperties.Key, key),
            (FixProperties.Replacement, key is null ? null : UserDataAttributes.KindFor(key).ToString()),
            (FixProperties.Choices, value is not null && CarryRules.CustomData(Parameters.Find(section, own), value) ? own : null),
        ];

        bool IsCarried(string one) => value is not null
            && CarryRules.UserData(UserDataAttributes.KindFor(one) == AnnotationKind.Hashed, Parameters.Find(ParameterSection.UserData, one)!, value);
    }
}
