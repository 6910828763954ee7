/** Source of the titles born of negotiations. No import may claim it, so none can ever close or change them. */
export const negotiationSource = 'negociacao';
