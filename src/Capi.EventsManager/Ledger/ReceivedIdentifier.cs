namespace Capi.EventsManager;

/// <summary>One identifier of user_data and the verdict on its form. Never holds the whole value.</summary>
/// <param name="Key">Meta's key: <c>em</c>.</param>
/// <param name="Arrived">The form it came in.</param>
/// <param name="Expected">The form it must have (spec section 3.1).</param>
/// <param name="Count">How many values it has; lists have several.</param>
/// <param name="Shown">At most the first 8 characters and at most half of the first value; nothing of a value that should have been hashed.</param>
public sealed record ReceivedIdentifier(string Key, IdentifierForm Arrived, IdentifierForm Expected, int Count, string Shown)
{
    /// <summary>True when it came in the form it must have.</summary>
    public bool IsRight => Expected is IdentifierForm.Either || Arrived == Expected;
}
