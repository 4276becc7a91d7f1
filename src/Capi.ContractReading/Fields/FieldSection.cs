namespace Capi.ContractReading.Fields;

/// <summary>The section of the event that a parameter is written to.</summary>
internal enum FieldSection
{
    Event,
    UserData,
    CustomData,
    Content,
}
