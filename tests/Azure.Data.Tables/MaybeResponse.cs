namespace Azure.Data.Tables;

internal sealed class MaybeResponse<T>(T value, Response response) : NullableResponse<T>
    where T : class
{
    public override bool HasValue => value is not null;

    public override T Value => value ?? throw new InvalidOperationException("The response has no value.");

    public override Response GetRawResponse() => response;
}
