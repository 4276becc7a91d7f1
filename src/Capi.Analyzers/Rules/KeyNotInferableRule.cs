using Capi.Analyzers.Descriptors;
using Capi.Analyzers.Messages;
using Capi.Catalog;
using Capi.ContractReading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI013: an annotation has no key, and none can be inferred from the member name.</summary>
internal sealed class KeyNotInferableRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => RuleDescriptors.KeyNotInferable;

    /// <inheritdoc/>
    protected override IEnumerable<string> GetMessageArguments(ContractProblem problem, ContractLocations contract)
    {
        var kind = problem.Annotation!.Kind;
        return [MessageFormat.FormatName(problem.Symbol), MessageFormat.FormatAttribute(kind), GetRemedy(kind, problem.Symbol.Name)];
    }

    private static string GetRemedy(AnnotationKind kind, string memberName) => kind switch
    {
        AnnotationKind.Hashed => "use a UserDataKeys constant, such as [Hashed(UserDataKeys.Email)]",
        AnnotationKind.Clear => "use a UserDataKeys constant, such as [Clear(UserDataKeys.Fbc)]",

        // A name such as City may mean the hotel's or the buyer's city; only the developer knows.
        _ when KeyInference.InferUserDataKey(memberName) is { } key =>
            "use " + UserDataAttributes.FormatAttribute(key) + " if it describes the person, or give [CustomData] a property name",
        _ => "use a CustomDataKeys constant or a property name of your own",
    };

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> GetProperties(ContractProblem problem, ContractLocations contract)
    {
        // Only offer keys that support the member's type.
        var kind = problem.Annotation!.Kind;
        var value = MessageFormat.GetValueType(problem.Symbol) is { } type ? ValueReader.Read(type) : null;
        if (kind != AnnotationKind.CustomData)
            return [(FixProperties.Choices, DiagnosticProperties.FormatChoices(UserDataAttributes.GetKeys(kind).Where(IsSupported)))];

        // A custom property is the alternative, and the only choice if no identifier can be inferred from the name.
        var key = KeyInference.InferUserDataKey(problem.Symbol.Name) is { } identifierKey && IsSupported(identifierKey) ? identifierKey : null;
        var customKey = NameTokenizer.ToSnakeCase(problem.Symbol.Name);
        var isInEntry = WellKnownTypes.FindAttribute(problem.Symbol.ContainingType, "Capi", "MetaContentAttribute") is not null;
        var section = isInEntry ? ParameterSection.Content : ParameterSection.CustomData;
        return
        [
            (FixProperties.Key, key),
            (FixProperties.Replacement, key is null ? null : UserDataAttributes.GetKind(key).ToString()),
            (FixProperties.Choices, value is not null && TypeCompatibility.SupportsCustomData(ParameterDefinitions.Find(section, customKey), value) ? customKey : null),
        ];

        bool IsSupported(string candidate) => value is not null
            && TypeCompatibility.SupportsUserData(UserDataAttributes.GetKind(candidate) == AnnotationKind.Hashed, ParameterDefinitions.Find(ParameterSection.UserData, candidate)!, value);
    }
}
