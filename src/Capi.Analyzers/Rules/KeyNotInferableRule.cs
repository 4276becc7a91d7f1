using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI013: an annotation has no key, and none can be inferred from the member name.</summary>
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
        AnnotationKind.Hashed => "use a UserDataKeys constant, such as [Hashed(UserDataKeys.Email)]",
        AnnotationKind.Clear => "use a UserDataKeys constant, such as [Clear(UserDataKeys.Fbc)]",

        // A name such as City may mean the hotel's or the buyer's city; only the developer knows.
        _ when KeyInference.UserData(memberName) is { } key =>
            "use " + UserDataAttributes.For(key) + " if it describes the person, or give [CustomData] a property name",
        _ => "use a CustomDataKeys constant or a property name of your own",
    };

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract)
    {
        // Only offer keys that support the member's type.
        var kind = problem.Annotation!.Kind;
        var value = Names.ValueTypeOf(problem.Symbol) is { } type ? ValueReader.Read(type) : null;
        if (kind != AnnotationKind.CustomData)
            return [(FixProperties.Choices, FixFacts.Choices(UserDataAttributes.KeysOf(kind).Where(IsCarried)))];

        // A custom property is the alternative, and the only choice if no identifier can be inferred from the name.
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
