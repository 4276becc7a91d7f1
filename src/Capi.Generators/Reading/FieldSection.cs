namespace Capi.Reading;

/// <summary>The part of the event a member is written to.</summary>
internal enum FieldSection
{
    Event,
    UserData,
    CustomData,
    Content,
}
