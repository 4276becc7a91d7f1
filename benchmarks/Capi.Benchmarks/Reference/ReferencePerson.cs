namespace Capi.Benchmarks.Reference;

/// <summary>An invented customer, as a checkout form would give it.</summary>
internal sealed record ReferencePerson(
    string FirstName, string LastName, string Mailbox, string City, string Zip, string Country, string CallingCode, string Currency);
