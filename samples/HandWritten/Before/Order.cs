/// <summary>A paid order of the shop.</summary>
public sealed record Order(string Number, DateTimeOffset PaidAt, string Email, string? Phone, decimal Total, string Currency, bool MayTrack);
