using Capi.Analyzers.Wording;
using Capi.Catalog;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Rules;

/// <summary>CAPI014: a key that Meta does not know in user_data, a key of another section, or one that is no text.</summary>
internal sealed class UnknownKeyRule : ContractRule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor => Descriptors.UnknownKey;

    /// <inheritdoc/>
    protected override IEnumerable<string> Words(ContractProblem problem, ContractPlaces contract)
    {
        var (mistake, remedy) = Say(problem, problem.Annotation!);
        return [Names.Of(problem.Symbol), mistake, remedy];
    }

    private static (string Mistake, string Remedy) Say(ContractProblem problem, Annotation annotation) => (problem.Kind, annotation.Kind) switch
    {
        (ContractProblemKind.UnknownKey, AnnotationKind.CustomData) =>
            ("has a key that is blank or is no valid text, so it could not be written", "write a CustomDataKey constant or a property name of your own"),
        (ContractProblemKind.UnknownKey, _) =>
            ($"has the key '{problem.Key}', which is no user_data key of Meta's, so it would match nobody", Nearest(problem, annotation.Kind)),
        (_, AnnotationKind.Hashed or AnnotationKind.Clear) when Parameters.Find(ParameterSection.UserData, problem.Key ?? "") is null && problem.Key is not null =>
            ($"has the key '{problem.Key}', which Meta does not read in user_data, so it would match nobody", Elsewhere(problem.Key)),

        // Entries of contents know custom data only.
        _ => ($"has [{annotation.Kind}] in an entry of contents, where Meta reads products only", "move it to the contract, or take the attribute off"),
    };

    private static string Nearest(ContractProblem problem, AnnotationKind kind) =>
        Meant(problem) is { } key
            ? "write " + UserDataAttributes.For(key)
            : "write one of the Identifier constants, such as " + (kind == AnnotationKind.Hashed ? "[Hashed(Identifier.Email)]" : "[Clear(Identifier.Fbc)]");

    private static string Elsewhere(string key) => Parameters.Find(ParameterSection.CustomData, key) is not null
        ? "write " + Names.Attribute(AnnotationKind.CustomData, key)
        : "write one of the Identifier constants, or take the attribute off";

    /// <inheritdoc/>
    protected override IEnumerable<(string Name, string? Value)> ForFix(ContractProblem problem, ContractPlaces contract)
    {
        if (problem.Annotation is not { Kind: AnnotationKind.Hashed or AnnotationKind.Clear } || problem.Key is not { } written)
            return [];
        if (problem.Kind == ContractProblemKind.UnknownKey)
            return Meant(problem) is { } key ? [(FixProperties.Key, key), (FixProperties.Replacement, UserDataAttributes.KindFor(key).ToString())] : [];

        return Parameters.Find(ParameterSection.CustomData, written) is not null
            ? [(FixProperties.Key, written), (FixProperties.Replacement, nameof(AnnotationKind.CustomData))]
            : [];
    }

    private static string? Meant(ContractProblem problem) => KeyInference.UserData(problem.Key!) ?? KeyInference.UserData(problem.Symbol.Name);
}
