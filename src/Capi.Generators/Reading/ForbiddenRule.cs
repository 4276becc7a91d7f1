using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Reading;

/// <summary>Finds members whose name or key speaks of data that no event may hold, whatever the annotation.</summary>
internal static class ForbiddenRule
{
    /// <summary>Records it; then the member is not read any further.</summary>
    public static bool Check(ReadingState state, AnnotatedMember member)
    {
        var isYesOrNo = member.Type is { } type && ValueReader.WithoutNullable(type).SpecialType == SpecialType.System_Boolean;
        var meaning = ForbiddenWords.Find(member.Symbol.Name, isYesOrNo);
        foreach (var annotation in member.Annotations)
        {
            // What is flattened does not leave itself, nor does consent.
            if (annotation.Kind is AnnotationKind.Flatten or AnnotationKind.EventConsent)
                continue;

            if ((meaning ?? (annotation.Key is { } key ? ForbiddenWords.Find(key, isYesOrNo) : null)) is not { } found)
                continue;

            state.Problems.Add(new(ContractProblemKind.ForbiddenData, member.Symbol, annotation.Key, annotation) { Meaning = found });
            return true;
        }

        return false;
    }
}
