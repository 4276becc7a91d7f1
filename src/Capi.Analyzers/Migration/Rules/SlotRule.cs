using Capi.Analyzers.Migration.Payloads;
using Capi.Catalog;

namespace Capi.Analyzers.Migration.Rules;

/// <summary>Checks the parameters of <c>user_data</c>, one at a time.</summary>
internal abstract class SlotRule : MigrationRule
{
    /// <inheritdoc/>
    public sealed override void Analyze(SenderModel model, MigrationReporter reporter)
    {
        foreach (var section in model.UserData)
        {
            foreach (var field in section.Object.Fields)
            {
                if (ParameterDefinitions.Find(ParameterSection.UserData, field.Key) is { } parameter)
                    Check(new UserDataSlot(field, parameter, section, model), reporter);
            }
        }
    }

    /// <summary>Checks one parameter.</summary>
    protected abstract void Check(UserDataSlot slot, MigrationReporter reporter);
}

/// <summary>One parameter of <c>user_data</c> in a payload.</summary>
/// <param name="Field">The field.</param>
/// <param name="Parameter">Meta's definition of it.</param>
/// <param name="Section">The object with the field.</param>
/// <param name="Model">The senders of the compilation.</param>
internal sealed record UserDataSlot(PayloadField Field, ParameterDefinition Parameter, PayloadSection Section, SenderModel Model)
{
    /// <summary>True for a parameter that must be hashed.</summary>
    public bool IsHashed => Parameter.Handling == Handling.Hash;

    /// <summary>True for a parameter that must or should be hashed.</summary>
    public bool MayBeHashed => Parameter.Handling is Handling.Hash or Handling.HashOptional;

    /// <summary>True for a parameter that must be sent in clear.</summary>
    public bool IsClear => Parameter.Handling == Handling.Clear;

    /// <summary>The path of the parameter in the payload.</summary>
    public string Path => "user_data." + Field.Key;
}
